import { COMMON, type CommonOptions, onlyFile, parse } from './options.ts'
import { UsageError } from './terminal.ts'

const TRAIN = {
  ...COMMON,
  out: { type: 'string' },
  instances: { type: 'string' },
  iterations: { type: 'string' },
  time: { type: 'string' },
  target: { type: 'string' },
  mode: { type: 'string' },
  seed: { type: 'string' },
  resume: { type: 'string' },
} as const

/** The options that change a config, by the setting that each of them changes. */
export const TRAIN_OPTIONS = {
  instances: 'instances',
  iterations: 'iterations',
  time: 'timeBudgetSeconds',
  target: 'targetExploitability',
  mode: 'mode',
  seed: 'seed',
} as const
type Changing = keyof typeof TRAIN_OPTIONS

/** What may still change when a training has begun: how far it is to go. */
const EXTENDING: ReadonlySet<Changing> = new Set(['iterations', 'time', 'target'])

export interface TrainOptions extends CommonOptions {
  readonly source:
    | {
        readonly kind: 'config'
        readonly file: string
        readonly out: string | undefined
        /** Settings with the values given as options. */
        readonly changes: Readonly<Record<string, string>>
      }
    | {
        readonly kind: 'resume'
        readonly folder: string
        /** A larger budget or another target, as text. */
        readonly changes: Readonly<Record<string, string>>
      }
}

export function trainOptions(args: string[]): TrainOptions {
  const { values, positionals } = parse({ args, options: TRAIN, allowPositionals: true })
  const common = { quiet: values.quiet ?? false, json: values.json ?? false }
  if (values.iterations !== undefined && values.time !== undefined)
    throw new UsageError('--iterations and --time are two budgets; give one.')
  const given = (Object.keys(TRAIN_OPTIONS) as Changing[]).filter((name) => values[name] !== undefined)
  const changes = Object.fromEntries(given.map((name) => [TRAIN_OPTIONS[name], values[name] ?? '']))
  if (values.resume !== undefined) {
    const fixed = given.filter((name) => !EXTENDING.has(name))
    const [name] = [...fixed, ...(values.out === undefined ? [] : ['out'])]
    if (name !== undefined) throw new UsageError(`--${name} cannot change a training that has begun.`)
    if (positionals.length > 0) throw new UsageError('--resume takes a folder and no config file.')
    return { ...common, source: { kind: 'resume', folder: values.resume, changes } }
  }
  return { ...common, source: { kind: 'config', file: onlyFile(positionals), out: values.out, changes } }
}
