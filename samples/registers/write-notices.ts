import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { day, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { SourceLine } from '../../src/procurement/contract.ts'
import { daysLater, monthsLater } from '../arithmetic.ts'
import type { Contract } from '../contracts/contract.ts'
import { worded } from '../contracts/phrasing.ts'
import type { Chance } from '../random.ts'
import type { TruthFile } from '../truth.ts'

/** What a published notice tells of a contract, and where. */
export interface NoticedLine {
  readonly contract: Contract
  readonly start: CalendarDay
  readonly end?: CalendarDay
  readonly maxExtent?: CalendarDay
  readonly source: SourceLine
}

// The Procurement Act's commencement: notices of procurements begun from then on are of the UK kinds.
const ACT_DAY = day('2025-02-24')
const EXTENSIONS = [
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/master/extension.json',
  'https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json',
]

const instant = (value: CalendarDay, time: string): string => `${value}T${time}Z`

interface Notice {
  readonly contract: Contract
  readonly published: CalendarDay
  readonly end?: CalendarDay
  readonly maxExtent?: CalendarDay
}

/** A contract's notice as published; one in seven prints another end than the contract's. */
function noticeOf(contract: Contract, on: CalendarDay, chance: Chance): Notice | undefined {
  const { dates } = contract
  const published = daysLater(dates.start, -chance.whole(5, 60))
  if (published > on || published < day('2018-01-01')) return undefined
  // The end first let: a notice does not know of options taken since. Terms that renew show no other end.
  const first =
    dates.initialEnd ??
    (contract.facts.phrasing.shape === 'perpetual-with-support' ? undefined : dates.currentEnd)
  const off = first && chance.happens(0.14) ? monthsLater(first, chance.pick([-6, 6, 12])) : first
  const longer = dates.hardStop && first && dates.hardStop > first ? dates.hardStop : undefined
  return {
    contract,
    published,
    ...(off && { end: off }),
    ...(longer && off === first && { maxExtent: longer }),
  }
}

const supplierParty = (contract: Contract, chance: Chance) => {
  const { name, companyNumber, id } = contract.paidTo
  const identifier =
    companyNumber && chance.happens(0.6)
      ? { scheme: 'GB-COH', id: companyNumber }
      : { scheme: 'GB-PPON', id: `P${id.slice(2)}-WXC` }
  return {
    name,
    id: `${identifier.scheme}-${identifier.id}`,
    identifier: { ...identifier, legalName: name },
    roles: ['supplier'],
    details: { scale: chance.pick(['sme', 'large']), vcse: false },
  }
}

function releaseOf(notice: Notice, number: number, chance: Chance) {
  const { contract, published, end, maxExtent } = notice
  const { body, facts } = contract
  const underAct = published >= ACT_DAY && contract.arrangement !== 'call-off'
  const id = `${String(10_000 + number * 13).padStart(6, '0')}-${published.slice(0, 4)}`
  const buyer = { id: `GB-PPON-${body.id.toUpperCase()}`, name: body.name }
  const supplier = supplierParty(contract, chance)
  const words = worded(facts.phrasing.extension ?? facts.phrasing.term ?? '', facts.initialMonths)
  const net = Math.round((contract.yearly * (facts.initialMonths ?? 12)) / 1200)
  const period = {
    startDate: instant(contract.dates.start, '00:00:00'),
    ...(end && { endDate: instant(end, '23:59:59') }),
    ...(maxExtent && { maxExtentDate: instant(maxExtent, '23:59:59') }),
  }
  const renewal = maxExtent ? { hasRenewal: true, renewal: { description: words } } : { hasRenewal: false }
  const document = {
    id,
    documentType: underAct ? 'contractNotice' : 'awardNotice',
    ...(underAct && { noticeType: 'UK7' }),
    url: `https://notices.example/Notice/${id}`,
    datePublished: instant(published, '09:00:00'),
    format: 'text/html',
  }
  return {
    ocid: `ocds-wx0000-${String(number).padStart(6, '0')}`,
    id,
    tag: ['award', 'contract'],
    date: instant(published, '09:00:00'),
    initiationType: 'tender',
    parties: [
      { ...buyer, identifier: { scheme: 'GB-PPON', id: body.id.toUpperCase() }, roles: ['buyer'] },
      supplier,
    ],
    buyer,
    tender: {
      id: `WX${number}`,
      legalBasis: underAct ? { id: '2023/54', scheme: 'UKPGA' } : { id: '2015/102', scheme: 'UKSI' },
      title: contract.title,
      description: contract.description || contract.title,
      status: 'complete',
      procurementMethod: contract.arrangement === 'call-off' ? 'selective' : chance.pick(['open', 'direct']),
      procurementMethodDetails:
        contract.arrangement === 'call-off'
          ? 'Call-off from a framework agreement'
          : chance.pick([
              'Open procedure',
              'Below threshold - without competition',
              'Below threshold - open competition',
            ]),
      lots: [{ id: '1', status: 'complete', contractPeriod: period, ...renewal }],
    },
    awards: [
      {
        id: '1',
        status: 'active',
        suppliers: [{ id: supplier.id, name: supplier.name }],
        items: [
          {
            id: '1',
            additionalClassifications: [{ scheme: 'CPV', id: contract.cpv[0]!.slice(0, 8) }],
            relatedLot: '1',
          },
        ],
        relatedLots: ['1'],
      },
    ],
    contracts: [
      {
        id: '1',
        awardID: '1',
        title: contract.title,
        status: 'active',
        period,
        ...renewal,
        value: { amountGross: Math.round(net * 1.2), amount: net, currency: 'GBP' },
        dateSigned: instant(daysLater(contract.dates.start, -3), '00:00:00'),
        documents: [document],
      },
    ],
    language: 'en',
  }
}

/** A tender notice that led to no contract yet: it must not be taken for one. */
const openTender = (contract: Contract, number: number, published: CalendarDay) => ({
  ocid: `ocds-wx0000-${String(number).padStart(6, '0')}`,
  id: `${number}-tender`,
  tag: ['tender'],
  date: instant(published, '09:00:00'),
  initiationType: 'tender',
  parties: [{ id: `GB-PPON-${contract.body.id.toUpperCase()}`, name: contract.body.name, roles: ['buyer'] }],
  buyer: { id: `GB-PPON-${contract.body.id.toUpperCase()}`, name: contract.body.name },
  tender: {
    id: `WX${number}`,
    title: `Replacement of ${contract.title}`,
    status: 'active',
    legalBasis: { id: '2023/54', scheme: 'UKPGA' },
    documents: [{ id: `${number}-tender`, documentType: 'tenderNotice', noticeType: 'UK4' }],
  },
  language: 'en',
})

/** Writes the county's notices as OCDS 1.1 release packages, one for each year of publication. */
export async function writeNotices(
  folder: string,
  contracts: readonly Contract[],
  options: { on: CalendarDay; chance: Chance },
): Promise<{ files: TruthFile[]; lines: NoticedLine[] }> {
  const { on, chance } = options
  const notices = contracts
    .filter((contract) => contract.onNotice)
    .map((contract) => noticeOf(contract, on, chance.named(contract.id)))
    .filter((notice) => notice !== undefined)
    .toSorted((a, b) =>
      a.published < b.published ? -1 : a.published > b.published ? 1 : a.contract.id < b.contract.id ? -1 : 1,
    )
  const files: TruthFile[] = []
  const lines: NoticedLine[] = []
  await mkdir(join(folder, 'notices'), { recursive: true })
  for (const year of new Set(notices.map((notice) => notice.published.slice(0, 4)))) {
    const file = `notices/wexcombe-notices-${year}.json`
    const releases: unknown[] = []
    for (const notice of notices.filter((candidate) => candidate.published.startsWith(year))) {
      const number = files.length * 1000 + releases.length + 1
      releases.push(releaseOf(notice, number, chance.named(notice.contract.id).named('release')))
      const { contract, end, maxExtent } = notice
      lines.push({
        contract,
        start: contract.dates.start,
        ...(end && { end }),
        ...(maxExtent && { maxExtent }),
        source: { file, line: releases.length },
      })
      if (chance.happens(0.08)) releases.push(openTender(contract, number + 500, notice.published))
    }
    const dated = notices.findLast((notice) => notice.published.startsWith(year))!.published
    const releasePackage = {
      uri: `https://notices.example/packages/${year}`,
      version: '1.1',
      extensions: EXTENSIONS,
      publishedDate: instant(dated, '23:00:00'),
      publisher: { name: 'Wexcombe notices (invented)' },
      license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      releases,
    }
    await writeFile(join(folder, ...file.split('/')), `${JSON.stringify(releasePackage, null, 1)}\n`)
    files.push({ file, kind: 'notices', encoding: 'utf-8', headerLine: 0, rows: releases.length, quirks: [] })
  }
  return { files, lines }
}
