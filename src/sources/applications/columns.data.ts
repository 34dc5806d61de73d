import type { FieldSpelling } from '../reference/heading-map.ts'

/** Headings of lists of systems in use, field by field. Keys are lower case words without marks. */
export const APPLICATION_COLUMNS: readonly FieldSpelling[] = [
  {
    field: 'body',
    words: ['authority', 'authority name', 'council', 'body', 'organisation', 'organisation name', 'official name', 'local authority', 'lpa', 'local planning authority', 'council name', 'library service', 'service name', 'name of authority', 'name'],
    like: /\b(?:authority|council|organisation)\b.*\bname\b|\blocal (?:planning )?authority\b/,
  },
  {
    field: 'bodyCode',
    words: ['gss code', 'gss', 'ons code', 'official identifier', 'authority code', 'local authority code', 'organisation code', 'code'],
    like: /\bgss\b|\bons code\b|\bofficial identifier\b/,
  },
  {
    field: 'system',
    words: ['system', 'application', 'product', 'software', 'application name', 'system name', 'software name', 'product name', 'cms type', 'platform', 'solution', 'package', 'system used', 'current system', 'scraper', 'type'],
    like: /\b(?:system|application|software|product|platform|solution|package)\b|\bcms\b/,
    unlike: /\b(?:owner|manager|supplier|vendor|publisher|provider|type|category|date|code|url|cost|value|support|number|status|version)\b/,
  },
  {
    field: 'supplier',
    words: ['supplier', 'supplier name', 'vendor', 'vendor name', 'publisher', 'provider', 'manufacturer', 'developer', 'software supplier', 'system supplier'],
    like: /\b(?:supplier|vendor|publisher|provider|manufacturer)\b/,
    unlike: /\b(?:number|code|contact|email|address)\b/,
  },
  {
    field: 'capability',
    words: ['function', 'capability', 'business capability', 'service area', 'business function', 'purpose', 'use', 'used for', 'service', 'category', 'business area', 'system type', 'application type'],
    like: /\b(?:function|capability|purpose)\b|\b(?:system|application|software) (?:type|category)\b/,
  },
  {
    field: 'asAt',
    words: ['as at', 'as of', 'date of answer', 'date checked', 'last checked', 'last updated', 'date', 'year'],
    like: /\bas (?:at|of)\b|\b(?:last|date) (?:checked|updated|seen)\b/,
  },
  {
    field: 'start',
    words: ['contract start', 'contract start date', 'go live', 'go live date', 'in use since', 'licence start', 'installed', 'start date', 'start'],
    like: /\b(?:contract|licen[cs]e|support)\b.*\bstart\b|\bgo live\b|\bsince\b/,
  },
  {
    field: 'end',
    words: ['contract end', 'contract end date', 'contract expiry', 'licence end', 'expiry date', 'renewal date', 'end date', 'end', 'support end'],
    like: /\b(?:contract|licen[cs]e|support)\b.*\b(?:end|ends|expiry|renewal)\b/,
  },
  {
    field: 'value',
    words: ['value', 'value gbp', 'cost', 'annual cost', 'contract value', 'price', 'annual value', 'annual charge'],
    like: /\b(?:value|cost|price|charge)\b/,
    unlike: /\bbasis\b|\bcode\b|\bcentre\b/,
  },
  {
    field: 'address',
    words: ['url', 'base url', 'address', 'web address', 'link', 'website', 'source address', 'portal', 'homepage'],
    like: /\burl\b|\bweb ?(?:site|address)\b|\bsource address\b/,
  },
  {
    field: 'note',
    words: ['note', 'notes', 'comment', 'comments', 'hosting or note', 'remarks', 'additional information'],
    like: /\bnotes?\b|\bcomments?\b|\bremarks?\b/,
  },
] // prettier-ignore

/** The field names of an applications list, as `portreeve mapping` shows and takes them. */
export const APPLICATION_FIELDS: readonly string[] = APPLICATION_COLUMNS.map((spelling) => spelling.field)

/** Words of a file's name or title that say what all its systems are for. */
export const CAPABILITY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bplanning\b/, 'Planning'],
  [/\blibrar(?:y|ies)\b/, 'Library management'],
  [/\b(?:committees?|democracy|councillors?)\b/, 'Committee management'],
  [/\bbuilding control\b/, 'Building control'],
  [/\brevenues?\b|\bbenefits?\b|\bcouncil tax\b/, 'Revenues and benefits'],
  [/\bhousing\b/, 'Housing management'],
  [/\bsocial care\b/, 'Social care case management'],
  [/\bpayroll\b|\bhr\b/, 'HR and payroll'],
  [/\bfinance\b|\berp\b/, 'Finance'],
]
