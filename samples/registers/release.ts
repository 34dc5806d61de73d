import { day, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import { daysLater } from '../arithmetic.ts'
import type { Contract } from '../contracts/contract.ts'
import { worded } from '../contracts/phrasing.ts'
import type { Chance } from '../random.ts'

/** What a published notice prints of a contract: the end may be another than the true one. */
export interface Notice {
  readonly contract: Contract
  readonly published: CalendarDay
  readonly end?: CalendarDay
  readonly maxExtent?: CalendarDay
}

// The Procurement Act's commencement: notices of procurements begun from then on are of the UK kinds.
const ACT_DAY = day('2025-02-24')
const ACT = { id: '2023/54', scheme: 'UKPGA' }
const REGULATIONS = { id: '2015/102', scheme: 'UKSI' }

/** A day and time as OCDS writes it. */
export function instant(value: CalendarDay, time: string): string {
  return `${value}T${time}Z`
}

const buyerOf = ({ body }: Contract) => ({ id: `GB-PPON-${body.id.toUpperCase()}`, name: body.name })

const supplierParty = (contract: Contract, chance: Chance) => {
  const { name, companyNumber, id } = contract.paidTo
  const identifier =
    companyNumber && chance.happens(0.6)
      ? { scheme: 'GB-COH', id: companyNumber }
      : { scheme: 'GB-PPON', id: `P${id.slice(2)}-WXC` }
  const details = { scale: chance.pick(['sme', 'large']), vcse: false }
  return {
    name,
    id: `${identifier.scheme}-${identifier.id}`,
    identifier: { ...identifier, legalName: name },
    roles: ['supplier'],
    details,
  }
}

/** Period and renewal, which lots and contracts print alike. */
function termOf(notice: Notice) {
  const { contract, end, maxExtent } = notice
  const { phrasing, initialMonths } = contract.facts
  const period = {
    startDate: instant(contract.dates.start, '00:00:00'),
    ...(end && { endDate: instant(end, '23:59:59') }),
    ...(maxExtent && { maxExtentDate: instant(maxExtent, '23:59:59') }),
  }
  const words = worded(phrasing.extension ?? phrasing.term ?? '', initialMonths)
  const renewal = maxExtent ? { hasRenewal: true, renewal: { description: words } } : { hasRenewal: false }
  return { period, renewal }
}

function tenderOf(notice: Notice, number: number, chance: Chance) {
  const { contract } = notice
  const { period, renewal } = termOf(notice)
  const isCallOff = contract.arrangement === 'call-off'
  const method = isCallOff
    ? { procurementMethod: 'selective', procurementMethodDetails: 'Call-off from a framework agreement' }
    : chance.pick([
        { procurementMethod: 'open', procurementMethodDetails: 'Open procedure' },
        { procurementMethod: 'open', procurementMethodDetails: 'Below threshold - open competition' },
        { procurementMethod: 'direct', procurementMethodDetails: 'Below threshold - without competition' },
      ])
  return {
    id: `WX${number}`,
    legalBasis: isUnderAct(notice) ? ACT : REGULATIONS,
    title: contract.title,
    description: contract.description || contract.title,
    status: 'complete',
    ...method,
    lots: [{ id: '1', status: 'complete', contractPeriod: period, ...renewal }],
  }
}

/** A call-off stays under the law of its framework, and the county's frameworks are older than the Act. */
const isUnderAct = ({ contract, published }: Notice): boolean =>
  published >= ACT_DAY && contract.arrangement !== 'call-off'

function contractOf(notice: Notice, id: string) {
  const { contract, published } = notice
  const { period, renewal } = termOf(notice)
  const net = Math.round((contract.yearly * (contract.facts.initialMonths ?? 12)) / 1200)
  const kind = isUnderAct(notice)
    ? { documentType: 'contractNotice', noticeType: 'UK7' }
    : { documentType: 'awardNotice' }
  const document = {
    id,
    ...kind,
    url: `https://notices.example/Notice/${id}`,
    datePublished: instant(published, '09:00:00'),
    format: 'text/html',
  }
  return {
    id: '1',
    awardID: '1',
    title: contract.title,
    status: 'active',
    period,
    ...renewal,
    value: { amountGross: Math.round(net * 1.2), amount: net, currency: 'GBP' },
    dateSigned: instant(daysLater(contract.dates.start, -3), '00:00:00'),
    documents: [document],
  }
}

/** A release that tells of one contract awarded, in the form of the UK's notices. */
export function releaseOf(notice: Notice, number: number, chance: Chance) {
  const { contract, published } = notice
  const id = `${String(10_000 + number * 13).padStart(6, '0')}-${published.slice(0, 4)}`
  const buyer = buyerOf(contract)
  const supplier = supplierParty(contract, chance)
  const classifications = [{ scheme: 'CPV', id: contract.cpv[0]!.slice(0, 8) }]
  const award = {
    id: '1',
    status: 'active',
    suppliers: [{ id: supplier.id, name: supplier.name }],
    items: [{ id: '1', additionalClassifications: classifications, relatedLot: '1' }],
    relatedLots: ['1'],
  }
  return {
    ocid: `ocds-wx0000-${String(number).padStart(6, '0')}`,
    id,
    tag: ['award', 'contract'],
    date: instant(published, '09:00:00'),
    initiationType: 'tender',
    parties: [
      { ...buyer, identifier: { scheme: 'GB-PPON', id: contract.body.id.toUpperCase() }, roles: ['buyer'] },
      supplier,
    ],
    buyer,
    tender: tenderOf(notice, number, chance),
    awards: [award],
    contracts: [contractOf(notice, id)],
    language: 'en',
  }
}

/** A release of a tender that has led to no contract yet: it must not be taken for one. */
export function openTender(contract: Contract, number: number, published: CalendarDay) {
  const buyer = buyerOf(contract)
  const document = { id: `${number}-tender`, documentType: 'tenderNotice', noticeType: 'UK4' }
  return {
    ocid: `ocds-wx0000-${String(number).padStart(6, '0')}`,
    id: `${number}-tender`,
    tag: ['tender'],
    date: instant(published, '09:00:00'),
    initiationType: 'tender',
    parties: [{ ...buyer, roles: ['buyer'] }],
    buyer,
    tender: {
      id: `WX${number}`,
      title: `Replacement of ${contract.title}`,
      status: 'active',
      legalBasis: ACT,
      documents: [document],
    },
    language: 'en',
  }
}
