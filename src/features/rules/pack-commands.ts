import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { heldLaw, lawOf as lawMadeOf } from '../../rulebook/index.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import { installedPack, installPack } from '../../workbench/rule-packs/installed.ts'
import {
  distrustKey,
  fingerprintOf,
  newKeyPair,
  readPublicKey,
  trustedKeys,
  trustKey,
} from '../../workbench/rule-packs/keys.ts'
import { packText } from '../../workbench/rule-packs/pack-file.ts'
import { type DecisionInput } from '../../workbench/kinds.ts'
import { recordDecisions, whoIs, workbenchAt } from '../../workbench/record.ts'
import { lawOf, readPackFile, type RulesOptions } from './law-of-command.ts'

interface TrustOptions extends RulesOptions {
  readonly fingerprint?: string
  readonly name?: string
  readonly withdraw?: true
}

/** Adds the commands about rule packs: `trust`, `install`, `installed`, and for whoever publishes them `key` and `pack`. */
export function addPackCommands(rules: Command, context: CommandContext): void {
  const workspace = '--workspace <dir>'
  rules
    .command('trust')
    .argument('[key]', 'the publisher’s public key, a .pem file; without it, the keys trusted are listed')
    .option(workspace, 'the workspace')
    .option(
      '--fingerprint <text>',
      'the fingerprint, as its publisher told it by another way than the file came',
    )
    .option('--name <text>', 'whose key it is')
    .option('--withdraw', 'trust it no more (give its fingerprint)')
    .description('Trust a publisher’s key by hand, so that its rule packs may be installed')
    .action((file: string | undefined, options: TrustOptions) => trust(file, options, context))
  rules
    .command('install')
    .argument('<pack>', 'the rule pack')
    .option(workspace, 'the workspace')
    .description('Install a newer rule pack; what was decided before keeps the rules it was decided by')
    .action((file: string, options: RulesOptions) => install(file, options, context))
  rules
    .command('installed')
    .option(workspace, 'the workspace')
    .description('Which law is in use, and who published it')
    .action((options: RulesOptions) => tellInstalled(options, context))
  rules
    .command('key')
    .argument('<file>', 'where to write the private key; the public one goes beside it as .pub.pem')
    .description('For publishers: make a pair of keys')
    .action((file: string) => makeKey(file, context))
  rules
    .command('pack')
    .argument('<file>', 'where to write the rule pack')
    .requiredOption('--key <file>', 'the private key')
    .requiredOption('--by <name>', 'who publishes it')
    .option('--as <version>', 'its version, a day such as 2027-01-04 (default the program’s own)')
    .description('For publishers: write the law of this program as a signed rule pack')
    .action((file: string, options: { key: string; by: string; as?: string }) => {
      const law = lawMadeOf(heldLaw.rules, options.as ?? heldLaw.version)
      writeFileSync(file, packText(law, options.by, readFileSync(options.key, 'utf8')), { flag: 'wx' })
      context.out(`Written: ${law.rules.length} rules, version ${law.version}.\n`)
    })
}

async function trust(
  file: string | undefined,
  options: TrustOptions,
  context: CommandContext,
): Promise<void> {
  const workspace = workspaceFolder(options, context.env)
  if (options.withdraw) return withdraw(workspace, options, context)
  if (file === undefined) {
    const keys = trustedKeys(workspace)
    for (const { fingerprint, name, who } of keys) context.out(`${fingerprint}\t${name}\ttrusted by ${who}\n`)
    if (keys.length === 0) context.err('No key is trusted, so no rule pack can be installed.\n')
    return
  }
  const key = readPublicKey(readFileSync(file, 'utf8'))
  const fingerprint = fingerprintOf(key)
  if (options.fingerprint === undefined) {
    throw new PortreeveError(`Its fingerprint is ${fingerprint}. Nothing was trusted yet.`, {
      next: `Compare it with the one its publisher tells you by telephone or on paper, then: portreeve rules trust ${file} --fingerprint "${fingerprint}" --name "…"`,
      exitCode: EXIT.usage,
    })
  }
  if (plainHex(options.fingerprint) !== plainHex(fingerprint)) {
    throw new PortreeveError(`The fingerprints differ: the file’s is ${fingerprint}.`, {
      next: 'Do not trust it. Ask its publisher for the key again.',
      exitCode: EXIT.failed,
    })
  }
  const who = whoIs(context.env)
  const added = trustKey(workspace, key, options.name ?? 'not named', who)
  await log(workspace, 'trusted key', { fingerprint, name: added.name }, context)
  context.out(`Trusted: ${fingerprint} (${added.name}).\n`)
}

const plainHex = (text: string): string => text.toLowerCase().replace(/[^0-9a-f]/g, '')

async function withdraw(
  workspace: string,
  { fingerprint }: TrustOptions,
  context: CommandContext,
): Promise<void> {
  const wanted = trustedKeys(workspace).find(
    (key) => plainHex(key.fingerprint) === plainHex(fingerprint ?? ''),
  )
  if (!wanted || !distrustKey(workspace, wanted.fingerprint)) {
    throw new PortreeveError('No key with that fingerprint is trusted.', { next: 'portreeve rules trust lists them.', exitCode: EXIT.usage }) // prettier-ignore
  }
  await log(workspace, 'withdrawn key', { fingerprint: wanted.fingerprint, name: wanted.name }, context)
  context.out(`No longer trusted: ${wanted.fingerprint} (${wanted.name}).\n`)
}

async function install(file: string, options: RulesOptions, context: CommandContext): Promise<void> {
  const workspace = workspaceFolder(options, context.env)
  const { law, manifest, key } = installPack(workspace, readPackFile(file))
  await log(
    workspace,
    'rule pack',
    { version: manifest.version, by: manifest.by, key: key.fingerprint },
    context,
  )
  context.out(`Installed: the law of ${manifest.version} by ${manifest.by}, ${law.rules.length} rules. See what it changes: portreeve rules diff\n`) // prettier-ignore
}

/** Trusting and installing are decisions of a person: they stand in the log like any other. */
async function log(
  workspace: string,
  field: string,
  value: Readonly<Record<string, string>>,
  context: CommandContext,
): Promise<void> {
  const decision = { kind: 'setting', subject: 'rulebook', who: whoIs(context.env), choice: { field, value } }
  await recordDecisions(workspace, [decision as unknown as DecisionInput], workbenchAt(context.env))
}

function tellInstalled(options: RulesOptions, context: CommandContext): void {
  const law = lawOf(options, context)
  const pack = installedPack(workspaceFolder(options, context.env))
  const from = law === heldLaw ? 'the program’s own' : `the rule pack of ${pack!.by}`
  context.out(`The law of ${law.version}, ${law.rules.length} rules: ${from}.\n`)
  if (pack && law === heldLaw)
    context.out(`A rule pack of ${pack.version} is installed and no newer than the program’s own.\n`)
}

function makeKey(file: string, context: CommandContext): void {
  const pair = newKeyPair()
  const publicFile = `${file}.pub.pem`
  if (existsSync(file) || existsSync(publicFile)) {
    throw new PortreeveError(`There is a file ${file} or ${publicFile} already.`, { next: 'Name another; a key is never written over.', exitCode: EXIT.usage }) // prettier-ignore
  }
  writeFileSync(file, pair.privateKey, { mode: 0o600, flag: 'wx' })
  writeFileSync(publicFile, pair.publicKey, { flag: 'wx' })
  context.out(
    `Keep ${file} to yourself. Give ${publicFile} to councils, and tell them its fingerprint: ${pair.fingerprint}\n`,
  )
}
