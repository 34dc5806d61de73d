/** Where a payment was charged, as the ledger prints it: any part may be absent. */
export interface ChargedTo {
  readonly directorate?: string | undefined
  readonly service?: string | undefined
  readonly account?: string | undefined
}

/** A directorate that is the schools themselves, not the service that helps them: “CYP&F Schools”, “Delegated Schools”. */
const DIRECTORATE =
  /^(?:(?:primary|secondary|nursery|special|infant|junior|middle|high|maintained|delegated|community|\S*&\S*) )?schools(?:['’]? (?:delegated|budgets?))?$/i
/** Words of a ledger for what schools hold and spend themselves. */
const DELEGATED =
  /\bschools?['’]? (?:delegated|holding acc|bank acc|cheque ?book)|\bdelegated (?:to )?schools?\b|\bmaintained schools?['’]? budget/i
/** A school by name: what it teaches, then the word, with at least one word before. */
const SCHOOL_NAME =
  /[\p{L}'’.]{2,} (?:.* )?(?:(?:primary|prmry|infants?['’]?|juniors?|nursery|secondary|high|grammar|special|middle|comprehensive|catholic|c\.?e\.?|r\.?c\.?|community|boys['’]?|girls['’]?) (?:school|sch)\b|junior (?:&|and) infants?\b|infants? (?:&|and) juniors?\b)/iu
/** A council’s own service for schools, money passed on to them, or a school that is not the council’s. */
const NOT_A_SCHOOL =
  /meals?\b|milk|transport|travel|\bbus\b|admission|librar|sports?\b|swim|crossing|patrol|catering|kitchen|clean|capital|project|programme|build|construct|extension|expansion|scheme|\bplaces?\b|support|advis|\bteam\b|review|grant|fund|premium|partnership|network|curriculum|psycholog|counsel|nurs(?:es?|ing)\b|health|\bcare\b|independent|maintained|private|academ|former|clos(?:ed|ure)|\bpfi\b|trips?\b|uniform|appeal|\bpre.?school|holiday|after.?school|breakfast|pension|insurance|traded|\bto school/i
/** An account that only schools use. */
const ACCOUNT = /\((?:schools? only|schools?)\)\s*$/i
const KIND_OF_SCHOOL = /^(?:primary|secondary|nursery|special|infants?|junior) schools?\b/i
/** No text without these letters speaks of a school: most are dismissed by it. */
const LETTERS = /sch|infant/i

/**
 * The words that show a maintained school to be the buyer (it is its own buyer, so its lines are kept apart); undefined when
 * nothing does. Read narrowly: a council’s service for schools, money passed to them, and academies are not a school’s buying.
 *
 * @example
 * schoolBuyer({ directorate: 'CYP&F Schools' }) // 'CYP&F Schools'
 * schoolBuyer({ service: 'Oak Hill Junior & Infant (NC)' }) // 'Oak Hill Junior & Infant (NC)'
 * schoolBuyer({ account: 'IT Services (Schools)' }) // 'IT Services (Schools)'
 * schoolBuyer({ service: 'Schools Library Service' }) // undefined
 * schoolBuyer({ service: 'Oak Hill Primary School - rebuild' }) // undefined
 */
export function schoolBuyer({ directorate, service, account }: ChargedTo): string | undefined {
  const may = (text: string | undefined) => (text && LETTERS.test(text) ? text.trim() : undefined)
  const [under, named, booked] = [may(directorate), may(service), may(account)]
  if (under && DIRECTORATE.test(under)) return under
  return (
    [named, under].find((text) => text && isSchool(text)) ??
    (booked && isSchools(booked) ? booked : undefined)
  )
}

const isSchool = (text: string): boolean =>
  DELEGATED.test(text) || (SCHOOL_NAME.test(text) && !/\bschools\b/i.test(text) && !NOT_A_SCHOOL.test(text))

const isSchools = (account: string): boolean =>
  DELEGATED.test(account) || ACCOUNT.test(account) || (KIND_OF_SCHOOL.test(account) && !NOT_A_SCHOOL.test(account)) // prettier-ignore
