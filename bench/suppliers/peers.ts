import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { chanceOf } from '../../samples/random.ts'
import { MATCHING_PYTHON } from '../install-peers.mjs'
import { ROOT } from '../measure.ts'
import type { LabelledName } from './labelled.ts'
import { measurePairs, pairKey, pairsWithin, placesOf, plainWords, truePairs } from './truth.ts'

/** What a peer made of a ledger: the entity of each name in order, or a sentence on why there is nothing to measure. */
export interface PeerAnswer {
  readonly method: string
  readonly groups?: readonly string[]
  readonly seconds?: number
  readonly missing?: string
}

interface Peer {
  readonly method: string
  readonly script: string
  readonly args?: readonly string[]
  /** Seconds after which it is stopped; dedupe may learn blocking rules that never end. */
  readonly most?: number
}

const PEERS: readonly Peer[] = [
  { method: 'RapidFuzz token_sort, normalised', script: 'rapidfuzz_ratio.py', args: ['token_sort'] },
  { method: 'RapidFuzz Jaro-Winkler, normalised', script: 'rapidfuzz_ratio.py', args: ['jaro_winkler'] },
  { method: 'recordlinkage ECM', script: 'recordlinkage_ecm.py' },
  { method: 'Splink 5 EM', script: 'splink5_names.py' },
  { method: 'dedupe 3, trained', script: 'dedupe3.py', most: 180 },
]

/** The peers that are to be asked, with what the one that learns from labels learns from. */
export class Peers {
  readonly #folder = mkdtempSync(join(tmpdir(), 'portreeve-peers-'))

  constructor(learned: readonly LabelledName[]) {
    writeFileSync(join(this.#folder, 'training.json'), JSON.stringify(trainingPairs(learned)))
  }

  /** Every peer on the same rows, one after the other. Each is measured at the cut-off that is best for it on these very rows. */
  async *ask(names: readonly LabelledName[]): AsyncIterable<PeerAnswer> {
    if (!existsSync(MATCHING_PYTHON)) {
      for (const { method } of PEERS) yield { method, missing: 'not installed: node bench/install-peers.mjs' }
      return
    }
    const rows = names.map((each) => [each.id, each.name, each.paidFor.join('; ')].map(quoted).join(','))
    writeFileSync(join(this.#folder, 'names.csv'), `id,name,context\n${rows.join('\n')}\n`)
    for (const peer of PEERS) yield await this.#askOne(peer, names)
  }

  async #askOne(peer: Peer, names: readonly LabelledName[]): Promise<PeerAnswer> {
    const of = (name: string): string => join(this.#folder, name)
    const extra = peer.args ?? [of('training.json'), of('dedupe.model')]
    const script = join(ROOT, 'bench', 'suppliers', 'peers', peer.script)
    const told = await runWithin(peer.most ?? 900, MATCHING_PYTHON, [script, of('names.csv'), of('answer.csv'), ...extra]) // prettier-ignore
    if (typeof told === 'string') return { method: peer.method, missing: told }
    const { cut, groups } = bestCut(of('answer.csv'), names)
    return { method: `${peer.method}, best cut ${cut}`, groups, seconds: told.seconds }
  }

  /** Removes what was written for them. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** 200 lexical matches, 200 names apart that begin alike, 100 that are any: what the issue's own measure of dedupe learned from. */
function trainingPairs(names: readonly LabelledName[]) {
  const chance = chanceOf('bench/peers/training')
  const { all, lexical } = truePairs(names)
  const starts = Map.groupBy(names.keys(), (at) => plainWords(names[at]!.name).join('').slice(0, 5))
  const alike = [...starts.values()].filter((each) => each.length > 1)
  const some = (count: number, draw: () => readonly [number, number]): string[][] => {
    const found: string[][] = []
    while (found.length < count) {
      const [one, two] = draw()
      if (one !== two && !all.has(pairKey(one, two))) found.push([names[one]!.name, names[two]!.name])
    }
    return found
  }
  const any = (): number => chance.whole(0, names.length - 1)
  const near = (): [number, number] => {
    const places = chance.pick(alike)
    return [chance.pick(places), chance.pick(places)]
  }
  const matches = [...lexical].map((pair) => placesOf(pair).map((at) => names[at]!.name))
  return {
    names: names.map((each) => each.name),
    match: chance.shuffled(matches).slice(0, 200),
    distinct: [...some(200, near), ...some(100, () => [any(), any()])],
  }
}

/** Of the answers at several cut-offs the one with the best lexical F1: generous to the peer, which could not know it. */
function bestCut(path: string, names: readonly LabelledName[]): { cut: string; groups: string[] } {
  const rows = parse(readFileSync(path), { columns: true }) as Record<string, string>[]
  const byId = new Map(rows.map((row) => [row['id'], row]))
  const truth = truePairs(names)
  const cuts = Object.keys(rows[0]!).filter((column) => column !== 'id')
  const each = cuts.map((cut) => {
    const groups = names.map((name) => byId.get(name.id)?.[cut] ?? `alone ${name.id}`)
    return { cut, groups, f1: isWelded(groups) ? 0 : measurePairs(pairsWithin(groups), truth).lexicalF1 }
  })
  return each.reduce((best, one) => (one.f1 > best.f1 ? one : best))
}

/** Whether groups hold so many pairs, as where one bad pair joins thousands, that they need not be counted to be known as bad. */
function isWelded(groups: readonly string[]): boolean {
  const sizes = [...Map.groupBy(groups, (group) => group).values()].map((members) => members.length)
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0) > 2_000_000
}

/** What a program told as JSON in its last line, or why it did not. It and its children are stopped when the time is over. */
function runWithin(
  seconds: number,
  program: string,
  args: readonly string[],
): Promise<{ seconds: number } | string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise((resolve) => {
    const stop = (): void => void process.kill(-child.pid!, 'SIGKILL')
    const timer = setTimeout(() => {
      stop()
      resolve(`did not end within ${seconds} s`)
    }, seconds * 1000)
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      const last = out.trim().split('\n').at(-1) ?? ''
      resolve(code === 0 ? (JSON.parse(last) as { seconds: number }) : `failed: ${err.trim().split('\n').at(-1)}`) // prettier-ignore
    })
  })
}
