/** Legal forms, and the ways ledgers write or cut them, with the form each stands for. `LTD` stands for every company with shares. */
export const LEGAL_FORMS: Readonly<Record<string, string>> = {
  LTD: 'LTD', LIMITED: 'LTD', LIMITE: 'LTD', LIMITD: 'LTD', LIMTED: 'LTD', LIMIT: 'LTD', LIMI: 'LTD', LIM: 'LTD', LMT: 'LTD',
  LT: 'LTD', LTS: 'LTD', LTDT: 'LTD', PLC: 'LTD', INC: 'LTD', LLC: 'LTD', GMBH: 'LTD', BV: 'LTD',
  SPA: 'LTD', SRL: 'LTD', SARL: 'LTD', PTY: 'LTD', OY: 'LTD',
  AKTIENGESELLSCHAFT: 'LTD', OOO: 'LTD', OAO: 'LTD', ZAO: 'LTD', PJSC: 'LTD', JSC: 'LTD', LLP: 'LLP', LP: 'LLP', CIC: 'CIC', CIO: 'CIO',
} // prettier-ignore

/** What a cut leaves of a legal form at the end of a name, as a pattern that SQL and this program read alike. */
export const PART_OF_FORM = ' (?:L|LI|LIM|LIMI|LIMIT|LIMITE|LT|LL|PL)$'

/** Legal forms of other countries: such a word is a form only where it ends a name, because elsewhere it may be any word. */
export const CLOSING_FORMS: ReadonlySet<string> = new Set([
  'AG', 'SA', 'SAS', 'SE', 'NV', 'AB', 'AS', 'ASA', 'OYJ', 'KG', 'KGAA', 'SL', 'SLU', 'SPZOO', 'ZOO', 'SRO', 'DOO', 'DD', 'OOD', 'EOOD',
  'KFT', 'ZRT', 'UAB', 'SIA', 'LDA', 'LTDA', 'BHD', 'SDN', 'KK', 'OJSC', 'CJSC', 'PTE', 'EV', 'APS', 'EURL', 'SC',
]) // prettier-ignore

/** Words written in several ways, with the way they are compared in: one word or several. */
export const SAME_WORDS: Readonly<Record<string, string>> = {
  SERVICE: 'SERVICES', SERV: 'SERVICES', SERVS: 'SERVICES', SERVI: 'SERVICES', SERVIC: 'SERVICES', SVS: 'SERVICES',
  SVCS: 'SERVICES', SRVS: 'SERVICES', SRV: 'SERVICES', INTL: 'INTERNATIONAL', INTERNATIONA: 'INTERNATIONAL', ASSN: 'ASSOCIATION',
  ASSOC: 'ASSOCIATION', ASSOCIATI: 'ASSOCIATION', ASS: 'ASSOCIATION', COMPANY: 'CO', CORPORATION: 'CORP', MANAGEMENT: 'MGMT',
  MGT: 'MGMT', SAINT: 'ST', INSTITUTE: 'INST', DEPARTMENT: 'DEPT', UNIVERSITY: 'UNIV', BROTHERS: 'BROS', COMM: 'COMMUNITY',
  CTR: 'CENTRE', CENTER: 'CENTRE', TECHNOLOGIES: 'TECHNOLOGY', SYSTEM: 'SYSTEMS', SOLUTION: 'SOLUTIONS', PRODUCT: 'PRODUCTS',
  SUPPLY: 'SUPPLIES', HOLDING: 'HOLDINGS', COUNCILS: 'COUNCIL', MBC: 'COUNCIL', MDC: 'COUNCIL', BC: 'COUNCIL', ASSOCS: 'ASSOCIATES',
  DC: 'DISTRICT COUNCIL', CC: 'COUNTY COUNCIL', TECH: 'TECHNOLOGY', ENG: 'ENGINEERING', ELEC: 'ELECTRICAL', CONST: 'CONSTRUCTION',
  EDUC: 'EDUCATION', EQPT: 'EQUIPMENT', EQUIP: 'EQUIPMENT', MAINT: 'MAINTENANCE', COMMS: 'COMMUNICATIONS',
  COMMUNICATION: 'COMMUNICATIONS', INS: 'INSURANCE', SCH: 'SCHOOL', STH: 'SOUTH', NTH: 'NORTH', HOSP: 'HOSPITAL', NATL: 'NATIONAL',
  SYS: 'SYSTEMS', UNI: 'UNIV', GOVT: 'GOVERNMENT', SW: 'SOUTHWEST', SE: 'SOUTHEAST', NW: 'NORTHWEST', NE: 'NORTHEAST',
  SUPPS: 'SUPPLIES', '1ST': 'FIRST', '2ND': 'SECOND', '3RD': 'THIRD',
  SOLS: 'SOLICITORS', FND: 'FOUNDATION', TST: 'TRUST', HOSPITALS: 'HOSPITAL',
} // prettier-ignore

/** Words that tell one branch or area from another: two names that differ in them are rarely one firm. */
export const DIRECTIONS: ReadonlySet<string> = new Set([
  'NORTH', 'SOUTH', 'EAST', 'WEST', 'NORTHERN', 'SOUTHERN', 'EASTERN', 'WESTERN', 'UPPER', 'LOWER', 'GREAT', 'LITTLE', 'MID',
  'NE', 'NW', 'SE', 'SW', 'SOUTHWEST', 'SOUTHEAST', 'NORTHEAST', 'NORTHWEST',
]) // prettier-ignore

/** Countries and parts of the world that companies of a group are named by: `X (France)` and `X (Spain)` are two. */
export const COUNTRIES: readonly string[] = [
  'UK',
  'ENGLAND',
  'SCOTLAND',
  'WALES',
  'IRELAND',
  'FRANCE',
  'GERMANY',
  'SPAIN',
  'PORTUGAL',
  'ITALY',
  'NETHERLANDS',
  'BELGIUM',
  'LUXEMBOURG',
  'SWITZERLAND',
  'AUSTRIA',
  'DENMARK',
  'SWEDEN',
  'NORWAY',
  'FINLAND',
  'ICELAND',
  'ESTONIA',
  'LATVIA',
  'LITHUANIA',
  'POLAND',
  'HUNGARY',
  'ROMANIA',
  'BULGARIA',
  'GREECE',
  'CYPRUS',
  'MALTA',
  'CROATIA',
  'SERBIA',
  'SLOVENIA',
  'SLOVAKIA',
  'UKRAINE',
  'RUSSIA',
  'ARMENIA',
  'ISRAEL',
  'EGYPT',
  'ETHIOPIA',
  'KENYA',
  'NIGERIA',
  'GHANA',
  'SOUTH AFRICA',
  'INDIA',
  'PAKISTAN',
  'BANGLADESH',
  'CHINA',
  'HONG KONG',
  'TAIWAN',
  'JAPAN',
  'KOREA',
  'SINGAPORE',
  'MALAYSIA',
  'INDONESIA',
  'THAILAND',
  'VIETNAM',
  'AUSTRALIA',
  'NEW ZEALAND',
  'CANADA',
  'USA',
  'AMERICA',
  'MEXICO',
  'BRAZIL',
  'CHILE',
  'ARGENTINA',
  'COLOMBIA',
  'PERU',
  'EUROPE',
  'EMEA',
  'ASIA',
  'IBERIA',
  'NORDIC',
]

/** Roman numerals that number the companies of a group. One letter may be an initial, and is left. */
export const ROMAN: Readonly<Record<string, number>> = {
  II: 2,
  III: 3,
  IV: 4,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  XI: 11,
  XII: 12,
}

/** Words that say what kind of place or body a name is of. */
export const KINDS_OF_BODY: ReadonlySet<string> = new Set([
  'SCHOOL', 'ACADEMY', 'COLLEGE', 'UNIV', 'CHURCH', 'COUNCIL', 'NURSERY', 'HOTEL', 'HOUSE', 'HALL', 'SURGERY', 'PHARMACY',
  'CLUB', 'TRUST', 'SOCIETY', 'THEATRE', 'CAFE', 'INN', 'FARM', 'HOSPITAL', 'HOSPICE', 'PRACTICE', 'PCC', 'ASSOCIATION',
  'CHARITY', 'LIBRARY', 'MUSEUM',
]) // prettier-ignore
