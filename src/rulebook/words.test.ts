import { expectTypeOf, test } from 'vitest'
import type * as contract from '../procurement/contract.ts'
import type * as plan from '../procurement/plan.ts'
import type * as term from '../procurement/term.ts'
import type { gateFacts } from './facts/options.data.ts'
import type { ReorganisationSettings } from './settings.ts'
import type * as words from './words.ts'

test('the rulebook’s own words are the words of procurement, so that they assign both ways without a cast', () => {
  expectTypeOf<words.OptionKind>().toEqualTypeOf<contract.OptionKind>()
  expectTypeOf<words.Lawful>().toEqualTypeOf<contract.Lawful>()
  expectTypeOf<words.Regime>().toEqualTypeOf<contract.Regime>()
  expectTypeOf<words.Arrangement>().toEqualTypeOf<contract.Arrangement>()
  expectTypeOf<words.ContractState>().toEqualTypeOf<contract.ContractState>()
  expectTypeOf<words.Ring>().toEqualTypeOf<contract.Ring>()
  expectTypeOf<words.TermShape>().toEqualTypeOf<term.TermShape>()
  expectTypeOf<words.RuleCited>().toEqualTypeOf<plan.RuleCited>()
  expectTypeOf<words.CountBackStep>().toEqualTypeOf<plan.CountBackStep>()
  expectTypeOf<words.DecisionPath>().toEqualTypeOf<plan.DecisionPath>()
  expectTypeOf<words.Position>().toEqualTypeOf<plan.Estimate['position']>()
  expectTypeOf<words.RouteOption>().toExtend<Omit<plan.PlanOption, 'working' | 'startBy'>>()
  expectTypeOf<ReorganisationSettings>().toEqualTypeOf<contract.Reorganisation>()
  type Arranged = Extract<(typeof gateFacts)[number], { name: 'arrangement' }>['choices'][number]
  expectTypeOf<Arranged>().toEqualTypeOf<Exclude<contract.Arrangement, 'unknown'>>()
})
