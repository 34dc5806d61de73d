/** The rulebook: procurement law as dated, cited data, a council's lead times, and the questions asked of both. */
export * from './words.ts'
export * from './rule.ts'
export { coverage, type Covered } from './pack/coverage.ts'
export { heldLaw, lawOf, type Law } from './law.ts'
export { answerOf, asker, bound, thresholdIn, type RuleAnswer } from './situation/answer.ts'
export {
  allFacts,
  factNamed,
  isFactName,
  type Between,
  type Buyer,
  type Fact,
  type FactName,
  type FactType,
  type FactValue,
  type Situation,
} from './facts/facts.ts'
export type { When, Truth } from './situation/when.ts'
export * from './settings.ts'
export * from './read-settings.ts'
export * from './changed-settings.ts'
export * from './council-rules/council-rules.ts'
export * from './council-rules/rules-of-body.ts'
export { decisionSets, keyUrgency } from './council-rules/default-set.data.ts'
export * from './council-rules/layered.ts'
export * from './council-rules/place-band.ts'
export * from './council-rules/options-layered.ts'
export { checkCouncilRules } from './council-rules/check-council-rules.ts'
export type { RuleProblem } from './council-rules/check-bands.ts'
export { readCouncilRules } from './council-rules/read-council-rules.ts'
export * from './council-rules/rule-json.ts'
export * from './questions/threshold.ts'
export * from './questions/late-payment.ts'
export * from './questions/regime.ts'
export * from './questions/standstill.ts'
export * from './questions/time-limits.ts'
export * from './questions/notices.ts'
export * from './questions/reorganisation.ts'
export * from './timing/lead-times.ts'
export * from './timing/count-back.ts'
export * from './timing/budget-calendar.ts'
export * from './timing/who-decides.ts'
export * from './timing/decision-days.ts'
export * from './timing/decision-path.ts'
export * from './frameworks/framework.ts'
export * from './frameworks/catalogue.ts'
export * from './frameworks/day-or-part.ts'
export * from './frameworks/fits.ts'
export * from './frameworks/held.ts'
export * from './frameworks/in-words.ts'
export * from './frameworks/live.ts'
export * from './frameworks/named.ts'
export {
  type CallOffKind,
  type FrameworkQuestion,
  headroomOf,
  lotName,
  regimeOfLot,
} from './frameworks/question.ts'
export * from './frameworks/serves.ts'
export { type BuyingBody, buyingBodies } from './frameworks/others.data.ts'
export * from './timing/timetable.ts'
export * from './notices/checklist.ts'
export * from './notices/notices.data.ts'
export * from './notices/duties.ts'
export * from './notices/body-duties.ts'
export * from './notices/watch.ts'
export * from './questions/tender-period.ts'
export type { FrameworkFacts } from './options/call-off.ts'
export { routeOptions, type Answered, type Facet, type RouteContext } from './options/options.ts'
export { WAY_WORDS } from './options/ways.data.ts'
export { changeGrounds, type ChangeAnswer } from './options/change.ts'
export { type GroundStanding, type LimitWorked } from './grounds/grounds.ts'
export { questionOf as routeQuestion, type RouteQuestion } from './options/route-question.ts'
export { valued, type Valued } from './questions/valued.ts'
export * from './options/ladder.ts'
