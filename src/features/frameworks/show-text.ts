import type { CalendarDay } from '../../procurement/calendar-day.ts'
import {
  FIELD_WORDS,
  type Framework,
  FRAMEWORK_FIELDS,
  type FrameworkFit,
  type Held,
  isFresh,
  type Told,
} from '../../rulebook/index.ts'
import { factWords, lastDayWords, lotWords, stateWords } from './words.ts'

/** One agreement as text: what is open, then every fact with its source, then what sources tell otherwise. */
export function frameworkText(framework: Framework, fits: readonly FrameworkFit[], on: CalendarDay): string {
  const { name, reference, fields, openTo, alsoCalled, formerOwners } = framework
  const facts = FRAMEWORK_FIELDS.flatMap((field) => {
    const told: Told<unknown> | undefined = field === 'openTo' ? openTo[0] : fields[field]
    return told === undefined ? [] : [factLine(FIELD_WORDS[field], factWords(field, told.value), told, on)]
  })
  const others = FRAMEWORK_FIELDS.flatMap((field) => {
    const held: Held<unknown> | undefined = field === 'openTo' ? undefined : fields[field]
    return (held?.others ?? []).map((told) => factLine(FIELD_WORDS[field], factWords(field, told.value), told, on)) // prettier-ignore
  })
  return [
    `${name} (${reference})`,
    ...fits.map((fit) => standingLines(fit).join('\n')),
    'What is held',
    ...facts,
    ...(formerOwners.length > 0 ? [`  former owners: ${formerOwners.join(', ')}`] : []),
    ...(alsoCalled.length > 0 ? [`  also called: ${alsoCalled.join(', ')}`] : []),
    ...(others.length > 0 ? ['Sources disagree; not used:', ...others] : []),
    '',
  ].join('\n')
}

function standingLines(fit: FrameworkFit): string[] {
  const [direct, competed] = fit.ways
  const conditions = [...new Set(fit.ways.flatMap((way) => way.conditions.map((each) => each.what)))]
  const closed = [...new Set(fit.ways.filter((way) => way.lawful === 'no').map((way) => way.reason))]
  return [
    `${lotWords(fit) ?? 'Calling off'}: ${stateWords(fit).toLowerCase()}; direct ${direct!.lawful}, competed ${competed!.lawful}`,
    `  last day to award: ${lastDayWords(fit)}`,
    ...conditions.map((each) => `  if ${each}`),
    ...closed.map((each) => `  ${each}`),
  ]
}

const factLine = (name: string, words: string, told: Told<unknown>, on: CalendarDay): string =>
  `  ${name}: ${words}\n    ${told.confidence}, ${isFresh(told, on) ? '' : 'not '}checked within 90 days (${told.checkedOn}), ${told.source}`
