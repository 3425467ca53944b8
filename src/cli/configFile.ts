import { readCapped } from '../main/store/readJson.ts'
import { formatProblem, type Problem } from '../shared/config/problems.ts'
import type { SimulationConfig } from '../shared/config/simulation.ts'
import { MAX_CONFIG_BYTES, parseConfigYaml } from '../shared/config/yaml.ts'
import { AppError } from '../shared/errors.ts'
import type { Overrides } from './options.ts'

/** A config that cannot be used, with each problem. */
export class ConfigProblems extends AppError {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[], message = 'This experiment cannot be played as it is.') {
    super('config_invalid', { message })
    this.problems = problems
  }
}

export interface LoadedConfig {
  readonly config: SimulationConfig
  readonly warnings: readonly Problem[]
}

const NO_OVERRIDES: Overrides = { sessions: undefined, hands: undefined, seed: undefined, workers: undefined }

/** Reads a config file, applies the options, and checks the whole only then. */
export async function loadConfig(file: string, overrides: Overrides = NO_OVERRIDES): Promise<LoadedConfig> {
  const text = await readConfigText(file)
  const { config, problems, warnings } = parseConfigYaml(text, (settings) => override(settings, overrides))
  if (config === null) throw new ConfigProblems(problems.map((problem) => nameOption(problem, overrides)))
  return { config, warnings }
}

/** The text of a config file. */
export async function readConfigText(file: string): Promise<string> {
  const bytes = await readCapped(file, MAX_CONFIG_BYTES)
  if (bytes === null) throw new AppError('file_read', { message: `There is no file ${file}.` })
  if (bytes === 'too large') throw new AppError('file_too_large')
  const text = decode(bytes)
  if (text === null) throw new AppError('config_unreadable', { message: 'The file is not text in UTF-8.' })
  return text
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The settings with the options in their places; the shape of the rest is checked later. */
function override(settings: object, { sessions, hands, seed, workers }: Overrides): object {
  const changes = {
    ...(sessions !== undefined && { num_sessions: sessions }),
    ...(hands !== undefined && { hands_per_session: hands }),
    ...(seed !== undefined && { random_seed: seed }),
    ...(workers !== undefined && { workers }),
  }
  const result = { ...settings, ...merged(settings, 'simulation', changes) }
  return hands === undefined ? result : withoutMaxHands(result)
}

function merged(settings: object, key: string, changes: object): object {
  if (Object.keys(changes).length === 0) return {}
  const section = (settings as Record<string, unknown>)[key]
  if (section === undefined || section === null) return { [key]: changes }
  // A section that is no mapping is a problem of the file; it stays to be named.
  return isMapping(section) ? { [key]: { ...section, ...changes } } : {}
}

function withoutMaxHands(settings: object): object {
  const bankroll = (settings as Record<string, unknown>)['bankroll']
  if (!isMapping(bankroll)) return settings
  const stops = bankroll['stop_conditions']
  if (!isMapping(stops)) return settings
  const { max_hands: _, ...rest } = stops
  return { ...settings, bankroll: { ...bankroll, stop_conditions: rest } }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const OPTION_PATHS: Readonly<Record<string, keyof Overrides>> = {
  'simulation.num_sessions': 'sessions',
  'simulation.hands_per_session': 'hands',
  'simulation.random_seed': 'seed',
  'simulation.workers': 'workers',
}

/** A value given as an option is named as such: its line in the file would mislead. */
function nameOption(problem: Problem, overrides: Overrides): Problem {
  const option = OPTION_PATHS[problem.path]
  if (option === undefined || overrides[option] === undefined) return problem
  return { path: problem.path, message: `${problem.message} (given as --${option})` }
}

/** `bankroll.base_bet: must be above 0 (line 7)`. */
export function describeProblem(problem: Problem): string {
  return formatProblem(problem) + (problem.line === undefined ? '' : ` (line ${problem.line})`)
}
