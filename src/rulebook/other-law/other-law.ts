import type { Rule } from '../rule-record.ts'
import { calendarAndWalesRules } from './calendar-and-wales.data.ts'
import { commencementRules } from './commencement.data.ts'
import { councilDecisionRules } from './council-decisions.data.ts'
import { dissolvingRules } from './dissolving.data.ts'
import { fairCompetitionRules } from './fair-competition.data.ts'
import { informationRules } from './information.data.ts'
import { legacyModificationRules } from './legacy-modification.data.ts'
import { legacyProcedureRules } from './legacy-procedures.data.ts'
import { legacyRegimeRules } from './legacy-regime.data.ts'
import { legacyValueRules } from './legacy-value.data.ts'
import { moneyAndPeopleRules } from './money-and-people.data.ts'
import { noticeContentRules } from './notice-contents.data.ts'

/** All law outside the Procurement Act 2023 itself, subject by subject. */
export const otherLaw: readonly Rule[] = [
  ...legacyRegimeRules,
  ...legacyValueRules,
  ...legacyProcedureRules,
  ...legacyModificationRules,
  ...commencementRules,
  ...noticeContentRules,
  ...fairCompetitionRules,
  ...councilDecisionRules,
  ...dissolvingRules,
  ...moneyAndPeopleRules,
  ...informationRules,
  ...calendarAndWalesRules,
]
