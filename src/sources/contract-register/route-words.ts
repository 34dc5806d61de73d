import { nameKey } from '../reference/body-index.ts'

/**
 * The council's own rule under which a contract was let. `framework` is a framework where the cell does not say
 * whether by direct award or by competition; `other` is a way that is none of these.
 */
export type CouncilRule =
  | 'tender'
  | 'quotation'
  | 'waiver'
  | 'exemption'
  | 'framework'
  | 'framework-direct'
  | 'framework-competition'
  | 'dps'
  | 'direct'
  | 'other'

/** The two facts of a route cell. Either may be unknown. */
export interface RouteFacts {
  readonly councilRule?: CouncilRule
  /** The law the cell cites, in its own words; never inferred from "exemption" or "waiver" alone. */
  readonly legalGround?: string
}

const NOT_SAID = /^(?:|none|unknown|n a|na|no|yes|tbc|tba|not known|not applicable|to be confirmed)$/
const FRAMEWORK =
  /\bframeworks?\b|\bcall off?\b|\bfurther comp\w*\b|\bmini comp\w*\b|\bg cloud\b|\b(?:ypo|espo|ccs|nepo|eastern shires|crown commercial)\b|\bcpras\b/
const COMPETED = /\bfurther comp\w*|\bmini comp\w*|\brfq\b|\bquot|\bcompetition\b|\bcompetitive\b/

/** Patterns in the order in which they are tried, for cells that name no framework. */
const RULES: readonly (readonly [RegExp, CouncilRule])[] = [
  [/\bdps\b|\bdynamic (?:purchasing system|market)\b/, 'dps'],
  [/\bexempt\w*\b.*\bwaiver/, 'exemption'],
  [/\bwaive[rd]?s?\b|\bwaiving\b/, 'waiver'],
  [/\bexempt\w*\b/, 'exemption'],
  [/\bdirect\b|\bsingle (?:tender|source|supplier|quote)\b|\bnegotiated without\b|\bsole supplier\b/, 'direct'],
  [/\brf[qp]\b|\bquot(?:e|es|ed|ation|ations)\b|\bitq\b|^q$/, 'quotation'],
  [/\btenders?\b|\btendered\b|\bitt\b|\bojeu\b|\badverti[sz]\w*\b|\b(?:open|restricted|competitive|flexible) (?:procedure|procurement|process)\b|\bcompetitive\b|\bopen\b|\brestricted\b|^t$/, 'tender'],
] // prettier-ignore

/**
 * Citations that make a legal ground. "OJEU" and "above threshold" are places and sizes, not grounds.
 */
const CITATIONS: readonly RegExp[] = [
  /\b(?:Procurement Act(?: 2023)?|PA ?2023|PA23)\b[,;:]?(?:\s*(?:s(?:ec(?:tion)?|ch(?:edule)?)?\.?|para(?:graph)?\.?)\s*\d+[A-Z]?(?:\(\w+\))*)*/gi,
  /\b(?:Public Contracts Regulations(?: 2015)?|PCR(?: ?2015)?)\b[,;:]?(?:\s*reg(?:ulation)?\.?\s*\d+[A-Z]?(?:\(\w+\))*)?/gi,
  /\breg(?:ulation)?\.?\s*\d+[A-Z]?(?:\(\w+\))*/gi,
  /\bs(?:ec(?:tion)?|ch(?:edule)?)\.?\s*\d+[A-Z]?(?:\(\w+\))*/gi,
  /\b(?:horizontal|vertical|public.public) (?:co-?operation|arrangement)\b|\bco-?operation (?:agreement )?between (?:contracting |public )?authorities\b|\binter-?authority (?:agreement|arrangement)\b|\bTeckal\b/gi,
] // prettier-ignore

function groundOf(text: string): string | undefined {
  const found: { at: number; words: string }[] = []
  for (const pattern of CITATIONS) {
    for (const match of text.matchAll(pattern)) {
      const inside = found.some((each) => match.index >= each.at && match.index < each.at + each.words.length)
      if (!inside) found.push({ at: match.index, words: match[0] })
    }
  }
  if (found.length === 0) return undefined
  found.sort((a, b) => a.at - b.at)
  return found.map((each) => each.words.replace(/[,;:\s]+$/, '')).join('; ')
}

function ruleOf(key: string): CouncilRule | undefined {
  if (NOT_SAID.test(key)) return undefined
  if (FRAMEWORK.test(key) && !/\bdps\b/.test(key)) {
    if (/\bdirect\b/.test(key)) return 'framework-direct'
    return COMPETED.test(key) ? 'framework-competition' : 'framework'
  }
  return RULES.find(([pattern]) => pattern.test(key))?.[1] ?? 'other'
}

/**
 * The two facts of a route cell: the council's rule, and the law it cites.
 *
 * "Exemption" and "waiver" are the council's own contract procedure rules and say nothing of the law, unless the cell
 * cites the Act, a regulation or cooperation between authorities. Where a cell names both a framework and a waiver,
 * the framework is the rule: it is what the contract stands on.
 *
 * @example
 * routeFacts('Direct Award via Framework/ Exemption') // { councilRule: 'framework-direct' }
 * routeFacts('Waivers') // { councilRule: 'waiver' }
 * routeFacts('Regulation 32(2)(b)').legalGround // 'Regulation 32(2)(b)'
 * routeFacts('Unknown') // {}
 */
export function routeFacts(cell: string): RouteFacts {
  const text = cell.slice(0, 500).replace(/\s+/g, ' ').trim()
  const councilRule = ruleOf(nameKey(text))
  const legalGround = groundOf(text)
  return { ...(councilRule ? { councilRule } : {}), ...(legalGround ? { legalGround } : {}) }
}
