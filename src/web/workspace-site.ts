import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openWorkspaceLake } from '../insight/workspace-lake.ts'
import { anchorsOf, loadedBodies, planFrom } from '../features/renewals/plan-for.ts'
import { refreshWorkspace } from '../features/setup/workspace-lake.ts'
import { settingsOf, workspaceSettings } from '../features/renewals/plan-settings.ts'
import { todayInLondon, type CalendarDay } from '../procurement/calendar-day.ts'
import type { Plan } from '../procurement/plan.ts'
import type { RouteRecord } from '../procurement/route-record.ts'
import type { Said, Site } from '../ui/visit.ts'
import type { DecisionInput } from '../workbench/kinds.ts'
import { startOwner, withWorkbench, type Owned } from '../workbench/owner/owner.ts'
import { currentStanding, recordDecisions, whoIs, workbenchAt } from '../workbench/record.ts'
import { lawOfWorkspace } from '../workbench/rule-packs/installed.ts'
import { workspaceCatalogue } from '../workbench/frameworks/workspace-catalogue.ts'
import { refreshing } from './refreshing.ts'

/** The site of a workspace, open until it is closed. */
export interface WorkspaceSite {
  readonly site: Site
  readonly close: () => Promise<void>
}

const PLANS_KEPT = 8

/**
 * Opens the site of a workspace: its lake to read, its workbench to record in when the first fact comes. `dayShown` is the day
 * its plans are for where the address names none; otherwise that is today in London.
 */
export async function openWorkspaceSite(
  workspace: string,
  env: Readonly<Record<string, string | undefined>>,
  dayShown?: CalendarDay,
): Promise<WorkspaceSite> {
  const lake = openWorkspaceLake(workspace)
  await lake.generation() // a lake that cannot be read is told now, not on the first page
  const { raw } = await workspaceSettings(workspace, [])
  const said = (name: string): string | undefined =>
    typeof raw[name] === 'string' ? (raw[name] as string) : undefined
  const bodies = async (): Promise<string[]> =>
    oursFirst(await loadedBodies(await lake.generation()), said('ourBody'))
  const books = workbenchOf(workspace, env)
  const standing = () => currentStanding(workspace, workbenchAt(env))
  const findings = refreshing((signal) => refreshWorkspace(workspace, env, { signal }))
  const plans = new Map<string, Promise<Plan>>()

  /** A plan is kept until the evidence, the decisions or the settings are others. */
  const plan = async (body: string, on: CalendarDay): Promise<Plan> => {
    const changed = (name: string) =>
      stat(join(workspace, name)).then(
        (each) => each.mtimeMs,
        () => undefined,
      )
    const [generation, stands, ...files] = await Promise.all([
      lake.generation(),
      standing(),
      changed('portreeve.json'),
      changed('frameworks.json'),
    ])
    const law = lawOfWorkspace(workspace)
    const key = JSON.stringify([generation.number, stands.head, files, law.version, body, on])
    const kept = plans.get(key)
    if (kept !== undefined) return kept
    if (plans.size >= PLANS_KEPT) plans.delete(plans.keys().next().value!)
    const made = planFrom(generation, workspace, { body, on, law })
    plans.set(key, made)
    made.catch(() => plans.delete(key))
    return made
  }

  const site: Site = {
    council: said('council') ?? said('ourBody') ?? (await bodies())[0] ?? 'Portreeve',
    help: said('help') ?? 'ask whoever set up Portreeve for you.',
    bodies,
    today: () => dayShown ?? todayInLondon(),
    plan,
    law: () => lawOfWorkspace(workspace),
    settings: async (body) =>
      settingsOf(await workspaceSettings(workspace, (await standing()).decisions), body),
    settingsChanged: async (body) =>
      (await standing()).decisions
        .filter((each) => each.kind === 'setting' && each.subject === body)
        .map(({ id, choice, who, at, reason }) => ({
          id,
          field: choice.field,
          who,
          at,
          ...(reason !== undefined && { reason }),
        })) // prettier-ignore
        .toReversed(),
    frameworks: async () => workspaceCatalogue(workspace, (await standing()).decisions),
    query: lake.query,
    prepareToRecord: () => void setImmediate(books.hold),
    record: async (each) => {
      const anchors = await anchorsOf(lake, await standing(), each.subject)
      const decision = await books.record(each, anchors)
      if (changesFindings(each.kind)) findings.start()
      return decision
    },
    undo: async (decision) => {
      const undone = (await standing()).decisions.find((each) => each.id === decision)
      await books.undo(decision)
      if (undone !== undefined && changesFindings(undone.kind)) findings.start()
    },
    decided: async () =>
      (await standing()).decisions
        .filter((each) => changesFindings(each.kind))
        .map(({ id, kind, subject, choice }) => ({ id, kind, subject, field: choice.field }))
        .toReversed(),
    routesChosen: async () =>
      (await standing()).decisions
        .filter((each) => each.kind === 'route')
        .map(({ id, subject, who, at, reason, choice, facts }) => ({
          id,
          subject,
          who,
          at,
          route: choice.value as unknown as RouteRecord,
          facts: facts as Record<string, string>,
          ...(reason !== undefined && { reason }),
        }))
        .toReversed(),
    workedIn: findings.workedIn,
  }
  return {
    site,
    close: async () => {
      await findings.stop()
      await books.close()
      await lake.close()
    },
  }
}

/** Facts and dates are read with the plan; what is said of suppliers and classes changes the findings it rests on. */
const changesFindings = (kind: string): boolean => ['supplier-match', 'category', 'ring', 'family'].includes(kind) // prettier-ignore

const oursFirst = (bodies: readonly string[], ours: string | undefined): string[] => [
  ...bodies.filter((body) => body === ours),
  ...bodies.filter((body) => body !== ours),
]

/** Where facts are recorded. The workbench is opened with the first form and held, so that recording is quick. */
function workbenchOf(workspace: string, env: Readonly<Record<string, string | undefined>>) {
  const at = workbenchAt(env)
  let held: Promise<Owned | undefined> | undefined
  // Another command may hold it for a moment: what is recorded then goes through that one.
  const hold = (): Promise<Owned | undefined> => {
    if (at.databaseUrl !== undefined) return Promise.resolve(undefined)
    return (held ??= startOwner(workspace, at).catch(() => (held = undefined)))
  }
  return {
    hold,
    record: async (said: Said, anchors: readonly string[]): Promise<string> => {
      await hold()
      const decision = { ...said, anchors, who: whoIs(env) } as unknown as DecisionInput
      return (await recordDecisions(workspace, [decision], at))[0]!.id
    },
    undo: async (undoes: string): Promise<void> => {
      const reason = 'Undone on the page where it was recorded'
      await withWorkbench(workspace, 'undo', { undoes, who: whoIs(env), reason }, at)
    },
    close: async () => (await held)?.close(),
  }
}
