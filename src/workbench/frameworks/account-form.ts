import { z } from 'zod'
import { parseDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import {
  AGREEMENT_STATUSES,
  AGREEMENT_TYPES,
  FRAMEWORK_FIELDS,
  type FrameworkAccount,
  isDayOrPart,
} from '../../rulebook/index.ts'

const text = (most: number) => z.string().trim().min(1).max(most)
const dayOrPart = z.string().refine(isDayOrPart, 'is not a day, a month or a year written in figures')
const day = z.string().refine((value) => parseDay(value) !== undefined, 'is not a day written yyyy-mm-dd')
const count = z.int().min(0).max(1_000_000)
const sureness = z.enum(['H', 'M', 'L'])
const ceiling = z.strictObject({
  amount: z.string().regex(/^\d{1,15}\.\d{2}$/, 'is not pounds written like 1200.00'),
  basis: z.enum(['net', 'gross', 'unknown']),
})

/** The forms of facts that an agreement and its lots share, as files and people may state them. */
export const TERM_FORMS = {
  starts: dayOrPart,
  ends: dayOrPart,
  latestEnd: dayOrPart,
  status: z.enum(AGREEMENT_STATUSES),
  maxTermMonths: z.int().min(1).max(600),
  awards: z.array(z.enum(['direct', 'competed'])).min(1).max(2),
  capabilities: z.array(text(40)).max(100),
  suppliers: count,
  smes: count,
} as const // prettier-ignore

const terms = z.object(TERM_FORMS).partial().shape

const lot = z.strictObject({ ...terms, id: text(40), what: text(300).optional() })

/** The form of an account of an agreement as it is kept in a workspace: of a file, nothing else is taken. */
export const accountForm = z.strictObject({
  ...terms,
  reference: text(60),
  name: text(200).optional(),
  owner: text(200).optional(),
  formerOwners: z.array(text(200)).max(20).optional(),
  alsoCalled: z.array(text(200)).max(50).optional(),
  type: z.enum(AGREEMENT_TYPES).optional(),
  regime: z.enum(['legacy', 'new']).optional(),
  extendedFrom: dayOrPart.optional(),
  reopens: z.array(dayOrPart).max(50).optional(),
  openTo: z
    .strictObject({
      everyPublicBody: z.boolean().optional(),
      kinds: z.array(z.enum(['district', 'county', 'unitary', 'fire', 'police', 'nhs', 'town', 'other'])).optional(), // prettier-ignore
      nations: z.array(z.enum(['england', 'wales', 'scotland', 'northern-ireland'])).optional(),
      bodies: z.array(text(200)).max(5000).optional(),
      notBodies: z.array(text(200)).max(5000).optional(),
    })
    .optional(),
  levy: text(300).optional(),
  ceiling: ceiling.optional(),
  calledOff: ceiling.optional(),
  page: z.url({ protocol: /^https?$/ }).max(500).optional(), // prettier-ignore
  note: text(2000).optional(),
  lots: z.array(lot).max(200).optional(),
  source: text(500),
  checkedOn: day,
  confidence: sureness,
  confidenceOf: z.partialRecord(z.enum(FRAMEWORK_FIELDS), sureness).optional(),
})

/** The form of an account is that of the rulebook's own type: the compiler says so when one changes. */
export const asAccount = (form: z.output<typeof accountForm>): FrameworkAccount =>
  form as z.output<typeof accountForm> & { readonly checkedOn: CalendarDay } as FrameworkAccount
