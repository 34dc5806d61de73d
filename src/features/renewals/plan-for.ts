import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Ring } from '../../procurement/contract.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import type { Plan } from '../../procurement/plan.ts'
import { openWorkspaceLake } from '../../insight/workspace-lake.ts'
import type { LakeReader } from '../../lake/draft.ts'
import { sqlText } from '../../lake/engine.ts'
import { type ContractIdentity, contractIdentities } from '../../workbench/identity.ts'
import { defaultSettings, type Law } from '../../rulebook/index.ts'
import { workspaceCatalogue } from '../../workbench/frameworks/workspace-catalogue.ts'
import { currentStanding, workbenchAt } from '../../workbench/record.ts'
import { lawOfWorkspace } from '../../workbench/rule-packs/installed.ts'
import type { Standing } from '../../workbench/standing.ts'
import type { StandingFacts } from '../../insight/renewal/decided.ts'
import { settingsOf, workspaceSettings } from './plan-settings.ts'
import { renewalPlan } from './renewal-plan.ts'
import type { PlanMade, SettingsHeld } from '../../ui/terminal.ts'
import { productVersion } from '../../ui/version.ts'

/** Which plan is wanted of a workspace. */
export interface WantedPlan {
  /** Not needed when only one body is loaded. */
  readonly body?: string
  readonly on: CalendarDay
  readonly rings?: readonly Ring[]
  /** Another law than the one the workspace goes by: to see what a rule pack would change. */
  readonly law?: Law
}

/**
 * The plan of a body from a workspace's files and decisions.
 *
 * @throws PortreeveError when the body is not loaded, or several are and none was named.
 */
export async function planFor(workspace: string, wanted: WantedPlan): Promise<Plan> {
  const lake = openWorkspaceLake(workspace)
  try {
    return await planFrom(await lake.generation(), workspace, wanted)
  } finally {
    await lake.close()
  }
}

/** The plan of a body, and the settings it was made with. */
export async function planMade(workspace: string, wanted: WantedPlan): Promise<PlanMade> {
  const plan = await planFor(workspace, wanted)
  const { decisions } = await currentStanding(workspace, workbenchAt(process.env))
  return { plan, settings: settingsOf(await workspaceSettings(workspace, decisions), plan.body) }
}

/**
 * The settings of a body without making its plan: the one named, else the workspace's own (`ourBody`), else the only one it
 * has settings for, else the defaults.
 */
export async function settingsHeld(workspace: string, named?: string): Promise<SettingsHeld> {
  const { decisions } = await currentStanding(workspace, workbenchAt(process.env))
  const held = await workspaceSettings(workspace, decisions)
  const ours = held.raw['ourBody']
  const only = held.bodies.size === 1 ? [...held.bodies.keys()][0] : undefined
  const body = named ?? (typeof ours === 'string' ? ours : only)
  const settings = body === undefined ? defaultSettings : settingsOf(held, body)
  return { ...(body !== undefined && { body }), settings, law: lawOfWorkspace(workspace) }
}

/** The plan of a body from one state of a lake that is already open: what a server calls for each request. */
export async function planFrom(reader: LakeReader, workspace: string, wanted: WantedPlan): Promise<Plan> {
  const stands = await currentStanding(workspace, workbenchAt(process.env))
  const [settings, standing, catalogue] = await Promise.all([
    workspaceSettings(workspace, stands.decisions),
    standingFacts(reader, stands),
    workspaceCatalogue(workspace, stands.decisions),
  ])
  const body = wanted.body ?? (await onlyBody(reader, settings.raw))
  const law = wanted.law ?? lawOfWorkspace(workspace)
  const asked = { body, on: wanted.on, settings, standing, catalogue, law, version: productVersion() }
  return renewalPlan(reader, wanted.rings ? { ...asked, rings: wanted.rings } : asked)
}

/** The bodies whose files are loaded, the one with most contracts first. */
export async function loadedBodies(reader: LakeReader): Promise<string[]> {
  const rows = await reader.query<{ body: string }>(
    `SELECT body FROM (
       SELECT body, count(*) FILTER (ring <> 'not') AS it, count(*) AS n FROM finding_contract GROUP BY body
       UNION ALL SELECT body, 0, 0 FROM finding_coverage GROUP BY body)
     WHERE body IS NOT NULL AND body <> '' GROUP BY body ORDER BY max(it) DESC, max(n) DESC, body`,
  )
  return rows.map((row) => row.body)
}

async function onlyBody(reader: LakeReader, raw: Readonly<Record<string, unknown>>): Promise<string> {
  const ours = raw['ourBody']
  if (typeof ours === 'string') return ours
  const bodies = await loadedBodies(reader)
  if (bodies.length === 1) return bodies[0]!
  if (bodies.length === 0) {
    throw new PortreeveError('Nothing is loaded yet.', {
      next: 'Load the council’s files first: portreeve load PATH…',
    })
  }
  throw new PortreeveError('Several bodies are loaded: whose plan?', {
    next: `Add --body with one of: ${bodies.join(', ')}.`,
    exitCode: 2,
  })
}

/** What people decided, with the contracts it is about. */
async function standingFacts(reader: LakeReader, standing: Standing): Promise<StandingFacts> {
  return {
    decisions: standing.decisions.map((each) => ({
      kind: each.kind,
      field: each.choice.field,
      value: each.choice.value,
      decisionId: each.id,
      who: each.who,
      at: each.at,
      subject: each.subject,
      anchors: each.anchors,
    })),
    known: await knownContracts(reader, standing),
  }
}

/**
 * The contracts people decided about that the evidence still shows, of every body: the ids they go by now, the others they
 * answer to, and the one the findings hold them under. A contract nobody decided about goes by its computed id and is absent.
 */
export async function knownContracts(
  reader: Pick<LakeReader, 'query'>,
  { decisions, anchors }: Pick<Standing, 'decisions' | 'anchors'>,
): Promise<ContractIdentity[]> {
  const subjects = new Set(decisions.map((each) => each.subject).filter((each) => each.startsWith('C-')))
  for (const each of anchors) subjects.add(each.contractId)
  if (subjects.size === 0) return []
  const touched = await touchedBy(reader, [...subjects], [...new Set(anchors.map((each) => each.anchor))])
  return contractIdentities(anchors, touched)
}

/** Contracts that have one of the anchors or one of the ids, each with all its anchors, the strongest first. */
async function touchedBy(
  reader: Pick<LakeReader, 'query'>,
  ids: readonly string[],
  anchors: readonly string[],
): Promise<{ computedId: string; anchors: string[] }[]> {
  const among = (column: string, texts: readonly string[]) =>
    texts.length === 0 ? 'false' : `${column} IN (${texts.map(sqlText).join(', ')})`
  const rows = await reader.query<{ contract_id: string; anchor: string }>(
    `SELECT contract_id, anchor FROM finding_anchor WHERE contract_id IN (
       SELECT contract_id FROM finding_anchor WHERE ${among('anchor', anchors)} OR ${among('contract_id', ids)})
     ORDER BY contract_id, rank`,
  )
  const byContract = Map.groupBy(rows, (row) => row.contract_id)
  return [...byContract].map(([computedId, of]) => ({ computedId, anchors: of.map((row) => row.anchor) }))
}

/** Every anchor of a contract under the id it goes by, the strongest first; empty when the evidence does not show it. */
export async function anchorsOf(
  reader: Pick<LakeReader, 'query'>,
  standing: Pick<Standing, 'decisions' | 'anchors'>,
  contract: string,
): Promise<string[]> {
  const known = (await knownContracts(reader, standing)).find((each) => each.id === contract)
  const rows = await reader.query<{ anchor: string }>(
    'SELECT anchor FROM finding_anchor WHERE contract_id = ? ORDER BY rank',
    [known?.computedId ?? contract],
  )
  return rows.map((row) => row.anchor)
}
