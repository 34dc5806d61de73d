/** A product whose public pages have a telling address. */
export interface ProductAddress {
  readonly pattern: RegExp
  readonly system: string
  /** Its publisher; absent where it changed hands and the address does not say. */
  readonly supplier?: string
  readonly capability: string
  /** The rule's name, as lines carry it. */
  readonly rule: string
}

const rule = (words: string): string => `product from address: ${words}`

/**
 * Products told from web addresses: paths and hosts that the product itself makes, seen on councils' public pages.
 * The first pattern that fits wins. A host that merely contains a council's own word ("planning.") tells nothing.
 */
export const PRODUCT_ADDRESSES: readonly ProductAddress[] = [
  { pattern: /\/online-applications\b|\/idoxpa-web\b/i, system: 'Idox Public Access', supplier: 'Idox', capability: 'Planning', rule: rule('/online-applications') },
  { pattern: /\/(?:new)?publicaccess(?:-live)?\/search\.do|\/newplanningaccess\/search\.do|\/planningdata-live\/search\.do/i, system: 'Idox Public Access', supplier: 'Idox', capability: 'Planning', rule: rule('search.do of Public Access') },
  { pattern: /\/planningexplorer/i, system: 'Northgate Planning Explorer', supplier: 'NEC Software Solutions', capability: 'Planning', rule: rule('/PlanningExplorer') },
  { pattern: /\/ocellaweb\b/i, system: 'Ocella', capability: 'Planning', rule: rule('/OcellaWeb') },
  { pattern: /\/swift(?:lg)?\/apas\b/i, system: 'SwiftLG', capability: 'Planning', rule: rule('/swift/apas') },
  { pattern: /^https?:\/\/planning\.agileapplications\.co\.uk\b/i, system: 'Agile Applications', supplier: 'Agile Applications', capability: 'Planning', rule: rule('planning.agileapplications.co.uk') },
  { pattern: /arcus_be_public_register|\.my\.site\.com\/pr\//i, system: 'Arcus Built Environment', supplier: 'Arcus Global', capability: 'Planning', rule: rule('Arcus public register') },
  { pattern: /\/planning\/index\.html\?(?:language=\w+&)?fa=/i, system: 'Tascomi', capability: 'Planning', rule: rule('/planning/index.html?fa=') },
  { pattern: /[?&]civica\.query\./i, system: 'Civica W2', supplier: 'Civica', capability: 'Planning', rule: rule('civica.query') },
  { pattern: /\bmoderngov\.co\.uk\b|\/mg(?:MemberIndex|ListCommittees|CommitteeDetails|WhatsNew|Ai|CommitteeMailingList|Default)\.aspx|\/ieListMeetings\.aspx/i, system: 'ModernGov', supplier: 'Civica', capability: 'Committee management', rule: rule('ModernGov') },
  { pattern: /\.cmis\.uk\.com\b|\bcmis-ni\.org\b|\/\w*cmis5\w*\/|^https?:\/\/cmis\./i, system: 'CMIS', capability: 'Committee management', rule: rule('CMIS') },
  { pattern: /\.spydus\.co\.uk\b/i, system: 'Spydus', supplier: 'Civica', capability: 'Library management', rule: rule('spydus.co.uk') },
  { pattern: /\.ent\.sirsidynix\.net(?:\.uk)?\b/i, system: 'Enterprise', supplier: 'SirsiDynix', capability: 'Library management', rule: rule('ent.sirsidynix.net') },
  { pattern: /\bprism\.librarymanagementcloud\.co\.uk\b|\bcapitadiscovery\.co\.uk\b/i, system: 'Prism', capability: 'Library management', rule: rule('Prism') },
  { pattern: /\bkoha-ptfs\.co\.uk\b/i, system: 'Koha', supplier: 'PTFS Europe', capability: 'Library management', rule: rule('koha-ptfs.co.uk') },
  { pattern: /\/web\/arena\b/i, system: 'Arena', supplier: 'Axiell', capability: 'Library management', rule: rule('/web/arena') },
] // prettier-ignore
