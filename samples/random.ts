/** A source of chance that gives the same run of values for the same seed, on every machine. */
export interface Chance {
  /** A number from 0 up to, but not including, 1. */
  readonly next: () => number
  /** A whole number from `low` to `high`, both possible. */
  readonly whole: (low: number, high: number) => number
  /** True with the given probability. */
  readonly happens: (probability: number) => boolean
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T
  /** One of a list, each with its weight. */
  readonly weighted: <T>(list: readonly (readonly [weight: number, value: T])[]) => T
  /** A value from the normal distribution with mean 0 and deviation 1. */
  readonly normal: () => number
  /** The list in another order. */
  readonly shuffled: <T>(list: readonly T[]) => T[]
  /** An independent source, named, so that a change in one place leaves the others as they were. */
  readonly named: (label: string) => Chance
}

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const mulberry = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A source of chance from a label; the same label gives the same values.
 *
 * @example
 * chanceOf('1').whole(1, 6) === chanceOf('1').whole(1, 6) // true
 */
export function chanceOf(label: string): Chance {
  const next = mulberry(hashOf(label))
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const weighted = <T>(list: readonly (readonly [number, T])[]): T => {
    let left = next() * list.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of list) if ((left -= weight) < 0) return value
    return list[list.length - 1]![1]
  }
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let at = copy.length - 1; at > 0; at--) {
      const other = whole(0, at)
      ;[copy[at], copy[other]] = [copy[other]!, copy[at]!]
    }
    return copy
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    pick,
    weighted,
    normal,
    shuffled,
    named: (inner) => chanceOf(`${label}/${inner}`),
  }
}
