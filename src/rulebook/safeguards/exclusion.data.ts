import { ACT_BEGAN, rule, type Rule } from '../rule-record.ts'
import { all, any, applies, holds, is, not } from '../situation/when.ts'
import { days, duty, PUBLIC_CONTRACT, SUB_CENTRAL } from '../act/act-entry.ts'

/** Years that end with the day of the decision; what lies before them is left out of account. */
const LOOK_BACK = {
  unit: 'years',
  calendar: 'calendar',
  appliesTo: ['exclusion'],
  counts: { from: 'decidedOn', how: 'ending', gives: 'since' },
} as const

/** Discretionary grounds with the shorter look-back. */
const THREE_YEARS = is(
  'discretionaryGround',
  'insolvency',
  'competition',
  'professional-misconduct',
  'breach',
  'improper-conduct',
)
const SOME_GROUND = not(is('discretionaryGround', 'none'))

const OPEN_POINT =
  'The day of the decision is taken as the last of the years; what was read does not settle it.'

/** Suppliers that must or may be kept out, and for how long back: sections 26 and 57 to 59, Schedules 6 and 7. */
export const exclusionRules: readonly Rule[] = [
  duty(
    'exclude-mandatory',
    'An excluded supplier’s tender is set aside: a mandatory ground that goes on or may come again, or the debarment list for one.',
    'ss.26(1), 57(1)',
    {
      appliesTo: ['exclusion'],
      when: all(
        PUBLIC_CONTRACT,
        any(is('debarredFor', 'mandatory'), all(holds('mandatoryGround'), holds('likelyAgain'))),
      ),
    },
  ),
  duty(
    'exclude-discretionary',
    'Whether a supplier is one that may be excluded has to be considered; its tender may then be set aside.',
    'ss.26(2), 57(2)',
    {
      appliesTo: ['exclusion'],
      when: all(
        PUBLIC_CONTRACT,
        any(is('debarredFor', 'discretionary'), all(SOME_GROUND, holds('likelyAgain'))),
      ),
    },
  ),
  days(
    'exclusion-lookback-mandatory',
    5,
    'For a mandatory ground nothing counts that lies before the five years up to the decision.',
    'Sch 6 para 44',
    {
      ...LOOK_BACK,
      when: holds('mandatoryGround'),
      note: `For many grounds nothing counts before 24 February 2025 either, or before 24 February 2022. ${OPEN_POINT}`,
    },
  ),
  days(
    'exclusion-lookback-discretionary',
    5,
    'For a discretionary ground nothing counts that was known, or could have been, before the five years up to the decision.',
    'Sch 7 para 15(1)',
    {
      ...LOOK_BACK,
      when: all(SOME_GROUND, not(THREE_YEARS)),
      note: OPEN_POINT,
    },
  ),
  days(
    'exclusion-lookback-discretionary-short',
    3,
    'Three years is as far back as insolvency, competition law, misconduct in the trade, breach and improper conduct are counted.',
    'Sch 7 para 15(2)-(3)',
    { ...LOOK_BACK, when: THREE_YEARS, note: OPEN_POINT },
  ),
  rule({
    id: 'exclusion-lookback-since-act',
    says: 'For labour market, environmental, performance and security grounds nothing counts that lies before the Act began.',
    kind: 'date',
    value: ACT_BEGAN,
    unit: 'date',
    appliesTo: ['exclusion'],
    when: is('discretionaryGround', 'labour-market', 'environment', 'poor-performance', 'national-security'),
    source: 'Procurement Act 2023 Sch 7 para 15',
  }),
  duty(
    'exclusion-national-security',
    'A council keeps a supplier out for national security only after a Minister was told and agreed.',
    's.29',
    {
      appliesTo: ['exclusion'],
      buyers: SUB_CENTRAL,
      when: all(PUBLIC_CONTRACT, is('discretionaryGround', 'national-security')),
    },
  ),
  duty(
    'exclusion-hear-supplier',
    'Before it is excluded a supplier is heard, and may show how it has put things right.',
    's.58',
    {
      appliesTo: ['exclusion'],
      when: any(applies('exclude-mandatory'), applies('exclude-discretionary')),
    },
  ),
  days(
    'exclusion-notify',
    30,
    'An exclusion, a tender set aside for one, and a person replaced are reported within 30 days, the day itself being the first.',
    's.59(2)',
    {
      appliesTo: ['exclusion'],
      counts: { from: 'excludedOn', how: 'day-one', gives: 'by' },
      when: PUBLIC_CONTRACT,
    },
  ),
]
