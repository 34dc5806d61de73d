import { formatMoney, money } from '../../procurement/money.ts'
import {
  condition,
  named,
  withinPercent,
  type ModificationFacts,
  type ModificationGround,
} from './modification-facts.ts'

const CAP = 50n

/**
 * The grounds of regulation 72 on which a legacy contract may be changed, with each limit worked.
 *
 * Source: Public Contracts Regulations 2015 reg 72.
 */
export function legacyGrounds(facts: ModificationFacts): readonly ModificationGround[] {
  return [
    reviewClause(facts),
    additional(facts),
    unforeseeable(facts),
    notSubstantial(facts),
    deMinimis(facts),
  ]
}

function reviewClause({ providedFor }: ModificationFacts): ModificationGround {
  return {
    ground: 'review clause or option, reg 72(1)(a)',
    lawful: providedFor === false ? 'no' : 'yes-if',
    rule: named('pcr-mod-review-clause'),
    conditions: [
      condition('the clause is clear, precise and unequivocal and stood in the first documents', 'read the contract and its notice'),
    ],
    working: [],
  } // prettier-ignore
}

function halfOfValue(facts: ModificationFacts): Pick<ModificationGround, 'lawful' | 'working'> {
  const { within, working } = withinPercent(facts.value, facts.changeInValue, CAP, true)
  return { lawful: within === false ? 'no' : within === undefined ? 'unknown' : 'yes-if', working: [working] }
}

const NOTICE = 'modification notice'

function additional(facts: ModificationFacts): ModificationGround {
  return {
    ground: 'additional supply, reg 72(1)(b)',
    ...halfOfValue(facts),
    rule: named('pcr-mod-additional'),
    conditions: [
      condition('a change of contractor cannot be made for economic or technical reasons', 'a technical and economic statement', 'IT architect'),
      condition('it would bring significant inconvenience or double costs', 'cost of running both worked out', 'accountant'),
    ],
    notice: NOTICE,
  } // prettier-ignore
}

function unforeseeable(facts: ModificationFacts): ModificationGround {
  return {
    ground: 'unforeseeable circumstances, reg 72(1)(c)',
    ...halfOfValue(facts),
    rule: named('pcr-mod-unforeseeable'),
    conditions: [condition('a diligent authority could not have foreseen it', 'date and describe the event')],
    notice: NOTICE,
  }
}

function notSubstantial({ scopeSame, balanceSame }: ModificationFacts): ModificationGround {
  return {
    ground: 'not substantial, reg 72(1)(e)',
    lawful: scopeSame === false || balanceSame === false ? 'no' : 'yes-if',
    rule: named('pcr-mod-not-substantial'),
    conditions: [
      condition('other bidders would not have come, nor another have won, had it been so from the start', 'legal advice on reg 72(8)'),
      condition('scope is not considerably extended and the bargain does not tilt to the contractor', 'compare before and after'),
    ],
    working: [],
  } // prettier-ignore
}

function deMinimis(facts: ModificationFacts): ModificationGround {
  const works = facts.subject === 'works'
  const { changeInValue: change, earlierChanges: earlier } = facts
  const total = change === undefined ? undefined : money(change.pence + (earlier?.pence ?? 0n))
  const { within, working } = withinPercent(facts.value, total, works ? 15n : 10n, false)
  const reaches = total !== undefined && facts.threshold !== undefined && total.pence >= facts.threshold.pence
  const closed = within === false || reaches || facts.scopeSame === false
  const figures = [working]
  if (reaches) figures.push(`All changes together reach the threshold of ${formatMoney(facts.threshold!)}.`)
  return {
    ground: 'small changes together, reg 72(1)(f)',
    lawful: closed ? 'no' : within === undefined ? 'unknown' : 'yes-if',
    rule: named(works ? 'pcr-mod-de-minimis-works' : 'pcr-mod-de-minimis-goods-services'),
    conditions: [
      condition('every earlier change is counted in', 'add up the variations so far', 'contract manager'),
    ],
    working: figures,
  }
}
