import type { Chance } from '../random.ts'
import { SHARE_LTD, SHARE_WITH_SECOND_NAME, VARIANT_PAIRS, type VariantKind } from './variants.data.ts'
import type { Entity } from './entities.ts'

/** How a body's ledger writes names. */
export interface LedgerStyle {
  readonly letters: 'upper' | 'title' | 'as-registered'
  /** The longest name the ledger holds; absent when it holds any. */
  readonly width?: number
  /** Which of the two counted ledgers its second names follow. */
  readonly like: 'devon' | 'sheffield'
}

/** A name a body's ledger holds for a firm, with its share of the firm's payments. */
export interface LedgerName {
  readonly name: string
  readonly share: number
  readonly kind: VariantKind | 'usual' | 'former-name'
  /** Used for payments before this month only (`2025-03`). */
  readonly beforeMonth?: string
  readonly fromMonth?: string
}

const swapLetters = (text: string, chance: Chance): string => {
  const at = chance.whole(2, Math.max(2, text.length - 3))
  return chance.happens(0.5)
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
}

const suffixOf = (ending: string, short: boolean): string =>
  ending === 'Limited' ? (short ? ' Ltd' : ' Limited') : ending === '' ? '' : ` ${ending}`

const initialsOf = (stem: string): string =>
  stem
    .split(/[^A-Za-z]+/)
    .filter((word) => !['and', 'of', 'the', '&', ''].includes(word.toLowerCase()))
    .map((word) => word[0])
    .join('')

/** One firm's name spelt in another way; the stem as it stands when the way does not apply to it. */
function spelt(kind: VariantKind, entity: Entity, usual: string, chance: Chance): string {
  const { stem, ending } = entity
  const suffix = suffixOf(ending, true)
  const first = stem.split(' ')[0]!
  const spellings: Record<VariantKind, () => string> = {
    'other-suffix': () => stem + suffixOf(ending, !/ Ltd$/i.test(usual)),
    'no-suffix': () => stem,
    'words-added': () =>
      `${stem}${suffix} ${chance.pick(['Group', 'Services', 'Western', 'South', 'Operations'])}`,
    'do-not-use': () =>
      chance.pick([
        `**USE ${chance.whole(10_000, 399_999)}** ${stem}`,
        `${stem}${suffix} DO NOT USE`,
        `****DO NOT USE**** ${stem}`,
      ]),
    'bracketed-remark': () =>
      `${stem}${suffix} (${chance.pick(['UK', 'BACS', 'Head Office', 'South', 'Leases'])})`,
    'trading-as': () =>
      `${stem}${suffix} T/A ${entity.tradingAs ?? `${first} ${chance.pick(['Direct', 'Group', 'Online'])}`}`,
    spaces: () => (stem.includes(' ') ? stem.replace(' ', chance.pick(['', '  '])) : `${stem} `) + suffix,
    typo: () => swapLetters(stem, chance) + suffix,
    initials: () =>
      initialsOf(stem).length > 2
        ? initialsOf(stem) + suffix
        : `${stem[0]} ${stem.slice(stem.indexOf(' ') + 1)}`,
    truncated: () => stem.slice(0, Math.max(6, stem.length - chance.whole(1, 6))),
    'uk-added': () => `${stem} UK${suffix}`,
    punctuation: () => `${stem.replace(' ', ' - ').replace('&', '+')}${suffix}.`,
    the: () => `The ${stem}${suffix}`,
    case: () => (usual === usual.toUpperCase() ? stem + suffix : usual.toUpperCase()),
    formerly: () => `${stem}${suffix} (formerly ${entity.former?.name ?? `${first}line`})`,
    'trailing-code': () => `${stem}${suffix} ${chance.whole(1000, 99_999)}`,
    ampersand: () => (stem.includes('&') ? stem.replace('&', 'and') : stem.replace(' ', ' & ')) + suffix,
  }
  return spellings[kind]()
}

const inStyle = (name: string, style: LedgerStyle): string => {
  const cased =
    style.letters === 'upper'
      ? name.toUpperCase()
      : style.letters === 'title'
        ? name.toLowerCase().replace(/(^|[\s(/])[a-z]/g, (start) => start.toUpperCase())
        : name
  return style.width === undefined ? cased : cased.slice(0, style.width).trimEnd()
}

/**
 * The names a body's ledger holds for a firm: the usual one first, sometimes a second, each with its share of
 * payments; a firm that changed its name has the old one up to some months after the change.
 */
export function ledgerNames(entity: Entity, style: LedgerStyle, chance: Chance): readonly LedgerName[] {
  if (entity.kind === 'person' || entity.kind === 'public') {
    return [{ name: inStyle(entity.name, style), share: 1, kind: 'usual' }]
  }
  const usual = inStyle(entity.stem + suffixOf(entity.ending, chance.happens(SHARE_LTD)), style)
  const names: LedgerName[] = []
  if (entity.former && chance.happens(0.75)) {
    const late = chance.pick(['', '-late'])
    const month = late ? monthAfter(entity.former.month, 4) : entity.former.month
    const old = inStyle(`${entity.former.name} Ltd`, style)
    names.push({ name: old, share: 1, kind: 'former-name', beforeMonth: month })
    names.push({ name: usual, share: 1, kind: 'usual', fromMonth: month })
  } else {
    names.push({ name: usual, share: 1, kind: 'usual' })
  }
  if (chance.happens(SHARE_WITH_SECOND_NAME[style.like])) {
    const at = style.like === 'devon' ? 1 : 2
    const kind = chance.weighted(VARIANT_PAIRS.map((row) => [row[at], row[0]] as const))
    const second = inStyle(
      spelt(kind, entity, usual, chance),
      kind === 'case' ? { ...style, letters: 'as-registered' } : style,
    )
    if (second !== usual) names.push({ name: second, share: 0.25, kind })
  }
  return names
}

/**
 * The month a number of months after another.
 *
 * @example
 * monthAfter('2025-11', 4) // '2026-03'
 */
export function monthAfter(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The name a payment of a month is made under. */
export function nameFor(names: readonly LedgerName[], month: string, chance: Chance): LedgerName {
  const second = names.length > 1 ? names[names.length - 1]! : undefined
  if (second && second.share < 1 && chance.happens(second.share)) return second
  return (
    names.find(
      (name) =>
        name.share === 1 &&
        !(name.beforeMonth && month >= name.beforeMonth) &&
        !(name.fromMonth && month < name.fromMonth),
    ) ?? names[0]!
  )
}
