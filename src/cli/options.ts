import { type ParseArgsConfig, parseArgs } from 'node:util'
import { ROWS_CHOICES, type RowsChoice } from '../shared/results/run.ts'
import { UsageError } from './terminal.ts'

export const COMMON = {
  quiet: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

const SIMULATE = {
  ...COMMON,
  sessions: { type: 'string' },
  hands: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  out: { type: 'string' },
  rows: { type: 'string' },
  format: { type: 'string' },
  resume: { type: 'string' },
} as const

export interface CommonOptions {
  readonly quiet: boolean
  readonly json: boolean
}

export interface Overrides {
  readonly sessions: string | undefined
  readonly hands: string | undefined
  readonly seed: string | undefined
  readonly workers: string | undefined
}

/** `html`, `csv` and `json` of --format. */
export const FORMATS = ['csv', 'json', 'html'] as const
export type Format = (typeof FORMATS)[number]

export interface SimulateOptions extends CommonOptions {
  /** A config file to begin with, or the folder of a run to go on with. */
  readonly source:
    | {
        readonly kind: 'config'
        readonly file: string
        readonly out: string | undefined
        readonly rows: RowsChoice | undefined
        readonly overrides: Overrides
      }
    | { readonly kind: 'resume'; readonly folder: string; readonly workers: string | undefined }
  readonly formats: readonly Format[]
}

export interface ValidateOptions extends CommonOptions {
  readonly file: string
}

/** Options of `simulate`. Their values are checked with the config that they change. */
export function simulateOptions(args: string[]): SimulateOptions {
  const { values, positionals } = parse({ args, options: SIMULATE, allowPositionals: true })
  const { resume, sessions, hands, seed, workers, out } = values
  const common = {
    quiet: values.quiet ?? false,
    json: values.json ?? false,
    formats: formatList(values.format),
  }
  if (resume !== undefined) {
    for (const name of ['sessions', 'hands', 'seed', 'out', 'rows'] as const) {
      if (values[name] !== undefined) throw new UsageError(`--${name} cannot change a run that has begun.`)
    }
    if (positionals.length > 0) throw new UsageError('--resume takes a run folder and no config file.')
    return { ...common, source: { kind: 'resume', folder: resume, workers } }
  }
  const file = onlyFile(positionals)
  const rows = rowsChoice(values.rows)
  return {
    ...common,
    source: { kind: 'config', file, out, rows, overrides: { sessions, hands, seed, workers } },
  }
}

export function validateOptions(args: string[]): ValidateOptions {
  const { values, positionals } = parse({ args, options: COMMON, allowPositionals: true })
  return { file: onlyFile(positionals), quiet: values.quiet ?? false, json: values.json ?? false }
}

export function parse<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs<T>(config)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

export function onlyFile(positionals: readonly string[]): string {
  const [file, ...more] = positionals
  if (file === undefined) throw new UsageError('Name a config file, such as experiment.yaml.')
  if (more.length > 0) throw new UsageError(`One config file, please, not ${positionals.length}.`)
  return file
}

function rowsChoice(text: string | undefined): RowsChoice | undefined {
  if (text === undefined) return undefined
  const found = ROWS_CHOICES.find((choice) => choice === text)
  if (found === undefined) throw new UsageError(`--rows takes ${ROWS_CHOICES.join(', ')}, not ${text}.`)
  return found
}

function formatList(text: string | undefined): Format[] {
  if (text === undefined) return []
  return [...new Set(text.split(','))].map((name) => {
    const found = FORMATS.find((format) => format === name.trim())
    if (found === undefined)
      throw new UsageError(`--format takes ${FORMATS.join(', ')}; ${name} is none of them.`)
    return found
  })
}
