import {
  booleanAt,
  dayAt,
  listOf,
  moneyAt,
  monthDayAt,
  numberFrom,
  objectAt,
  oneOf,
  readFields,
  recordOf,
  textAt,
  wholeFrom,
  wrong,
  type Reader,
} from '../read-fields.ts'
import {
  BOUGHT,
  DECIDERS,
  GOVERNANCES,
  MATTERS,
  POLICY_KINDS,
  type BandTop,
  type DecisionLine,
  type GivenRules,
  type LineEnd,
  type PolicyRule,
  type QuotationBand,
  type WaiverRule,
} from './council-rules.ts'

const entry = { id: textAt, says: textAt, source: textAt, from: dayAt, to: dayAt }
const entryNeeds = ['id', 'says', 'source']

const vatAt: Reader<string> = (value, path) =>
  value === undefined
    ? wrong(path, value, '"including" or "excluding": a sum of the council’s rules says whether it holds VAT')
    : oneOf(['including', 'excluding'])(value, path)

const bandTopAt: Reader<BandTop> = (value, path) => (value === 'threshold' ? value : moneyAt(value, path))
const lineEndAt: Reader<LineEnd> = (value, path) => (value === 'key-line' ? value : moneyAt(value, path))

/** A record whose sums say whether they hold VAT. */
const withVat =
  <T>(read: Reader<T>): Reader<T> =>
  (value, path) => {
    const fields = objectAt(value, path)
    if (fields['atLeast'] !== undefined || fields['under'] !== undefined) vatAt(fields['vat'], `${path}.vat`)
    return read(value, path)
  }

const bandAt = withVat(
  recordOf<QuotationBand>(
    {
      ...entry,
      vat: vatAt,
      atLeast: moneyAt,
      under: bandTopAt,
      subjects: listOf(oneOf(BOUGHT)),
      asks: oneOf(['quotations', 'tenders', 'procedure']),
      quotations: wholeFrom(0, 20),
      localAtLeast: wholeFrom(0, 20),
      onlyFrom: oneOf(['local', 'uk']),
      advertised: oneOf(['no', 'own-portal', 'central-platform']),
      shortlists: booleanAt,
      approves: oneOf(DECIDERS),
    },
    [...entryNeeds, 'vat', 'atLeast', 'asks', 'quotations', 'advertised', 'approves'],
  ),
)

const waiverAt = withVat(
  recordOf<WaiverRule>(
    {
      ...entry,
      vat: vatAt,
      under: bandTopAt,
      grounds: listOf(textAt),
      decides: listOf(oneOf(DECIDERS)),
      records: listOf(textAt),
    },
    [...entryNeeds, 'vat', 'grounds', 'decides', 'records'],
  ),
)

const policyAt = withVat(
  recordOf<PolicyRule>(
    {
      ...entry,
      kind: oneOf(POLICY_KINDS),
      atLeast: moneyAt,
      vat: vatAt,
      percent: numberFrom(0, 100),
      years: numberFrom(0, 100),
      workingDays: wholeFrom(0, 60),
    },
    [...entryNeeds, 'kind'],
  ),
)

const lineAt = recordOf<DecisionLine>(
  {
    ...entry,
    matter: oneOf(MATTERS),
    atLeast: lineEndAt,
    under: lineEndAt,
    decides: oneOf(DECIDERS),
    meeting: textAt,
  },
  [...entryNeeds, 'matter', 'atLeast', 'decides'],
)

const PARTS: Readonly<Record<keyof GivenRules, Reader<unknown>>> = {
  bands: listOf(bandAt),
  waivers: listOf(waiverAt),
  policies: listOf(policyAt),
  decisions: recordOf(
    {
      governance: oneOf(GOVERNANCES),
      lines: listOf(lineAt),
      clearanceWeeks: wholeFrom(0, 26),
      gatewayWeeks: wholeFrom(0, 26),
      agendaClearDays: wholeFrom(0, 30),
      publicationWorkingDays: wholeFrom(0, 30),
    },
    [],
  ),
  budget: recordOf({ revenueBidsBy: monthDayAt, capitalBidsBy: monthDayAt, source: textAt }, []),
}

/**
 * A council's own rules from JSON, in the form `portreeve council-rules --export` writes them. What is left out stays
 * common practice. This reads the form; whether the rules can stand beside the law is for `checkCouncilRules`.
 *
 * @throws PortreeveError naming the wrong field, what it holds and what it should hold.
 * @example
 * readCouncilRules({}).bands // undefined
 * readCouncilRules({ budget: { revenueBidsBy: '10-15' } }).budget.revenueBidsBy // '10-15'
 */
export function readCouncilRules(json: unknown, path = 'councilRules'): GivenRules {
  return readFields(objectAt(json, path), PARTS, path) as GivenRules
}
