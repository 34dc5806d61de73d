import type { Generation } from '../../lake/lake.ts'
import { shapeSamples } from '../../lake/raw-sample.ts'
import type { VatBasis } from '../../procurement/money.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { Mapping, SourceKind } from '../../sources/source.ts'
import { currentStanding, recordDecisions, whoIs, workbenchAt } from '../../workbench/record.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Names under which a decision on a shape says something of the whole file, not of a column. */
const OF_THE_FILE = { body: 'file.body', vat: 'file.vat' } as const

/** How one heading of a shape is read. */
export interface MappingRow {
  readonly shape: string
  readonly kind: string
  readonly files: number
  /** A file of that shape. */
  readonly example: string
  readonly body: string | null
  /** Empty for a heading that is not read. */
  readonly field: string
  readonly heading: string
  readonly decided: boolean
  /** A few cells as printed. */
  readonly sample: string
}

/** What is remembered of each shape: headings people decided, and the body that files of that shape were loaded for. */
export async function rememberedMappings(
  generation: Generation,
  workspace: string,
  env: Env,
): Promise<Map<string, Mapping>> {
  const learned = await generation.query<{ shape: string; kind: SourceKind; body: string | null }>(
    `SELECT shape, kind, CASE WHEN count(DISTINCT body) = 1 AND count(body) = count(*)
       AND bool_and(body_from IN ('option', 'learned')) THEN min(body) END AS body
     FROM file GROUP BY shape, kind ORDER BY shape`,
  )
  const decided = await decidedColumns(workspace, env)
  const shapes = new Set([...learned.filter((each) => each.body !== null).map((each) => each.shape), ...decided.keys()]) // prettier-ignore
  const known = new Map(learned.map((each) => [each.shape, each]))
  return new Map(
    [...shapes].map((shape) => [shape, mappingOf(shape, known.get(shape), decided.get(shape) ?? {})]),
  )
}

function mappingOf(
  shape: string,
  learned: { kind: SourceKind; body: string | null } | undefined,
  decided: Readonly<Record<string, string>>,
): Mapping {
  const { [OF_THE_FILE.body]: body, [OF_THE_FILE.vat]: vat, ...columns } = decided
  const named = body ?? learned?.body
  return {
    shape,
    kind: learned?.kind ?? 'unknown',
    columns,
    ...(named !== undefined && named !== null && { body: named }),
    ...(vat !== undefined && { vatBasis: vat as VatBasis }),
  }
}

/** Shape → field → heading, as people decided. */
async function decidedColumns(workspace: string, env: Env): Promise<Map<string, Record<string, string>>> {
  const { decisions } = await currentStanding(workspace, workbenchAt(env))
  const byShape = new Map<string, Record<string, string>>()
  for (const { kind, subject, choice } of decisions) {
    if (kind !== 'mapping' || typeof choice.value !== 'string') continue
    byShape.set(subject, { ...byShape.get(subject), [choice.field]: choice.value })
  }
  return byShape
}

/** Every heading of every loaded shape, how it is read, and a few of its cells. */
export async function mappingRows(
  generation: Generation,
  workspace: string,
  env: Env,
): Promise<MappingRow[]> {
  const shapes = await generation.query<{ shape: string; kind: string; files: bigint; path: string; file_id: string; columns: string; body: string | null }>(
    `SELECT shape, kind, count(*) AS files, arg_max(path, (load_number, path)) AS path, arg_max(file_id, (load_number, path)) AS file_id,
       arg_max(columns, (load_number, path)) AS columns, CASE WHEN count(DISTINCT body) = 1 THEN min(body) END AS body
     FROM file GROUP BY shape, kind ORDER BY kind, path`,
  ) // prettier-ignore
  const decided = await decidedColumns(workspace, env)
  const rows: MappingRow[] = []
  for (const shape of shapes) {
    const fields = Map.groupBy(
      Object.entries(JSON.parse(shape.columns) as Record<string, string>),
      ([, heading]) => heading,
    )
    const samples = await shapeSamples(generation, shape.file_id)
    const headings = new Set([...samples.keys(), ...fields.keys()])
    for (const heading of headings) {
      const read = (fields.get(heading) ?? []).map(([field]) => field)
      rows.push({
        shape: shape.shape,
        kind: shape.kind,
        files: Number(shape.files),
        example: shape.path,
        body: shape.body,
        field: read.join(', '),
        heading,
        decided: read.some((field) => decided.get(shape.shape)?.[field] !== undefined),
        sample: (samples.get(heading) ?? []).join(' · '),
      })
    }
  }
  return rows
}

/**
 * Records which heading each field of a shape is read from: `FIELD=HEADING`, `file.body=NAME` or `file.vat=net`. It holds from the
 * next load on; files loaded before are read anew when they are loaded again.
 *
 * @throws PortreeveError when no loaded file has the shape, or a text is not of that form.
 */
export async function recordMapping(
  generation: Generation,
  place: { readonly workspace: string; readonly env: Env },
  said: { readonly shape: string; readonly fields: readonly string[] },
): Promise<void> {
  const rows = await mappingRows(generation, place.workspace, place.env)
  const known = rows.filter((row) => row.shape.startsWith(said.shape))
  const shape = known[0]?.shape
  if (shape === undefined) throw unknownShape(said.shape)
  const who = whoIs(place.env)
  const facts = { headings: known.map((row) => row.heading), example: known[0]!.example }
  const headings = new Map(known.map((row) => [row.heading.toLowerCase(), row.heading]))
  const choices = said.fields.map((text) => choiceIn(text, headings))
  await recordDecisions(
    place.workspace,
    choices.map((choice) => ({ kind: 'mapping', subject: shape, who, choice, facts })),
    workbenchAt(place.env),
  )
}

function choiceIn(text: string, headings: ReadonlyMap<string, string>): { field: string; value: string } {
  const at = text.indexOf('=')
  const [field, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  if (at < 1 || value === '') throw usage(`"${text}" does not say which field is which heading.`)
  if (field === OF_THE_FILE.vat && !['net', 'gross', 'unknown'].includes(value)) {
    throw usage(`"${value}" is not net, gross or unknown.`)
  }
  if (field === OF_THE_FILE.body || field === OF_THE_FILE.vat) return { field, value }
  const heading = headings.get(value.toLowerCase())
  if (heading === undefined) throw usage(`No heading of that shape is "${value}".`)
  return { field, value: heading }
}

const usage = (sentence: string): PortreeveError =>
  new PortreeveError(sentence, {
    next: 'Write FIELD=HEADING, for example amount="Net Amount"; portreeve mapping lists both.',
    exitCode: EXIT.usage,
  })

const unknownShape = (shape: string): PortreeveError =>
  new PortreeveError(`No loaded file has the shape "${shape}".`, {
    next: 'portreeve mapping lists the shapes.',
    exitCode: EXIT.usage,
  })
