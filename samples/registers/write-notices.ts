import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { day, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { SourceLine } from '../../src/procurement/contract.ts'
import { daysLater, monthsLater } from '../arithmetic.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Chance } from '../random.ts'
import type { TruthFile } from '../truth.ts'
import { instant, openTender, releaseOf, type Notice } from './release.ts'

/** What a published notice tells of a contract, and where. */
export interface NoticedLine {
  readonly contract: Contract
  readonly start: CalendarDay
  readonly end?: CalendarDay
  readonly maxExtent?: CalendarDay
  readonly source: SourceLine
}

const EXTENSIONS = [
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/master/extension.json',
  'https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json',
]

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
