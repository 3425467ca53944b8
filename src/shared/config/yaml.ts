import {
  Document,
  isMap,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type ScalarTag,
  type Tags,
  visit,
} from 'yaml'
import { parseDecimal } from '../decimal.ts'
import { oldFileNotes } from './check/notes.ts'
import { type CheckedConfig, checkConfig } from './check.ts'
import { type CheckedTraining, checkTraining } from './checkTraining.ts'
import { DecimalText } from './fields.ts'
import { formatProblem, type Problem } from './problems.ts'
import type { SimulationConfig } from './simulation.ts'
import { looksLikeTraining, type TrainingConfig } from './training.ts'

/** Largest config file that is read, in bytes; the largest real ones are a few kilobytes. */
export const MAX_CONFIG_BYTES = 1_000_000

/** Anchors may be reused a little, but not to blow a small file up into a large value. */
const MAX_ALIASES = 50

const BOOL = 'tag:yaml.org,2002:bool'
const FLOAT = 'tag:yaml.org,2002:float'

/**
 * The scalars of YAML 1.1 as the older files use them: `yes` and `on` are booleans, `10_000` is an
 * integer. Left out on purpose: timestamps, sexagesimal numbers (`1:30`), merge keys, and `y`/`n`,
 * which stay words.
 */
const booleans: ScalarTag[] = [
  {
    tag: BOOL,
    default: true,
    test: /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/,
    identify: (value) => value === true,
    resolve: () => true,
    stringify: () => 'true',
  },
  {
    tag: BOOL,
    default: true,
    test: /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/,
    identify: (value) => value === false,
    resolve: () => false,
    stringify: () => 'false',
  },
]

/** Numbers with a point keep their text: the value of `0.1` is one tenth, not the double nearest to it. */
const decimals: ScalarTag = {
  tag: FLOAT,
  default: true,
  test: /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?$/,
  identify: (value) => value instanceof DecimalText,
  resolve: (text) => new DecimalText(text),
  stringify: ({ value }) => (value as DecimalText).text,
}

const KEPT = new Set(['map', 'seq', 'str', 'null', 'int'].map((name) => `tag:yaml.org,2002:${name}`))

function tags(defaults: Tags): Tags {
  const kept = defaults.filter(
    (tag) => typeof tag === 'object' && KEPT.has(tag.tag) && !('format' in tag && tag.format === 'TIME'),
  )
  return [...kept, ...booleans, decimals]
}

export interface ReadConfig extends CheckedConfig {
  /** What the file says that means something else here than in the older program, or nothing. */
  readonly notes: Problem[]
}

/**
 * Parses a config file's text. Every problem names its place; nothing is guessed or dropped. `adjust` may
 * change settings before anything is checked, as options of a command line do.
 */
export function parseConfigYaml(
  text: string,
  adjust: (settings: object) => object = (settings) => settings,
): ReadConfig {
  return parseSettings(text, (settings) => {
    const checked = checkConfig(adjust(settings))
    return { ...checked, notes: checked.config === null ? [] : oldFileNotes(checked.config) }
  })
}

/** The same for a training config. */
export function parseTrainingYaml(
  text: string,
  adjust: (settings: object) => object = (settings) => settings,
): CheckedTraining {
  const { notes: _, ...checked } = parseSettings(text, (settings) => ({
    ...checkTraining(adjust(settings)),
    notes: [],
  }))
  return checked
}

/** Whether a file's text names a game to train; a text that cannot be read does not. */
export function isTrainingYaml(text: string): boolean {
  let isTraining = false
  parseSettings(text, (settings) => {
    isTraining = looksLikeTraining(settings)
    return refused([])
  })
  return isTraining
}

interface Checked<C> {
  readonly config: C | null
  readonly problems: Problem[]
  readonly warnings: Problem[]
  readonly notes: Problem[]
}

function parseSettings<C>(text: string, check: (settings: object) => Checked<C>): Checked<C> {
  const lines = new LineCounter()
  const document = parse(text, lines)
  if ('problems' in document) return refused(document.problems)

  const syntax = syntaxProblems(document, lines)
  if (syntax.length > 0) return refused(syntax)
  const value = toValue(document)
  if ('problems' in value) return refused(value.problems)
  if (value.js !== null && (typeof value.js !== 'object' || Array.isArray(value.js))) {
    return refused([{ path: '', message: 'The file must hold named settings, such as `simulation:`.' }])
  }
  const checked = check(value.js ?? {})
  const locate = (problem: Problem): Problem => withLine(problem, document, lines)
  return {
    config: checked.config,
    problems: checked.problems.map(locate),
    warnings: checked.warnings.map(locate),
    notes: checked.notes.map(locate),
  }
}

const TOO_DEEP: Problem = { path: '', message: 'The file is nested too deeply.' }

function parse(text: string, lines: LineCounter) {
  try {
    return parseDocument(text, {
      version: '1.1',
      customTags: tags,
      intAsBigInt: true,
      uniqueKeys: true,
      merge: false,
      lineCounter: lines,
      prettyErrors: false,
    })
  } catch {
    return { problems: [TOO_DEEP] }
  }
}

/** What the parser says, one sentence each; the first few, because one slip often causes the rest. */
function syntaxProblems(document: Document.Parsed, lines: LineCounter): Problem[] {
  const found = [...document.errors, ...document.warnings]
  if (found.some((error) => error.code === 'RESOURCE_EXHAUSTION')) return [TOO_DEEP]
  return found.slice(0, 10).map((error) => ({
    path: '',
    message: error.message.split('\n')[0] ?? error.message,
    line: lines.linePos(error.pos[0]).line,
  }))
}

function toValue(document: Document.Parsed): { js: unknown } | { problems: Problem[] } {
  try {
    return { js: document.toJS({ maxAliasCount: MAX_ALIASES }) }
  } catch {
    return {
      problems: [{ path: '', message: 'The file uses anchors and aliases in a way that cannot be read.' }],
    }
  }
}

function refused(problems: readonly Problem[]): Checked<never> {
  return { config: null, problems: [...problems], warnings: [], notes: [] }
}

/** Adds the line of the deepest key of the path that stands in the file. */
function withLine(problem: Problem, document: Document.Parsed, lines: LineCounter): Problem {
  let node: ParsedNode | null = document.contents
  let offset: number | undefined
  for (const key of problem.path.split('.')) {
    if (!isMap(node)) break
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    if (pair === undefined) break
    offset = pair.key.range?.[0]
    node = pair.value as ParsedNode | null
  }
  return offset === undefined ? problem : { ...problem, line: lines.linePos(offset).line }
}

/** The config as a file that `parseConfigYaml` reads back to the same config. */
export function configToYaml(config: SimulationConfig, comment?: string): string {
  return toYaml(config, comment)
}

/** The training config as a file that `parseTrainingYaml` reads back to the same config. */
export function trainingToYaml(config: TrainingConfig): string {
  return toYaml(JSON.parse(JSON.stringify(config)) as TrainingConfig)
}

function toYaml(config: SimulationConfig | TrainingConfig, comment?: string): string {
  const { metadata, ...rest } = config
  const named = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null))
  const value = Object.keys(named).length > 0 ? { metadata: named, ...rest } : rest
  const document = new Document(value, { version: '1.1', customTags: tags })
  document.directives = undefined as never
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'number' || Number.isInteger(scalar.value)) return
      // With a point even before an exponent: without one YAML 1.1 takes it for a word.
      scalar.value = new DecimalText(String(scalar.value).replace(/^(-?\d+)e/, '$1.0e'))
      scalar.tag = FLOAT
    },
    Pair(_, pair) {
      if (!isScalar(pair.key) || !isScalar(pair.value) || typeof pair.value.value !== 'string') return
      if (!NUMERIC_KEYS.has(String(pair.key.value)) || parseDecimal(pair.value.value) === null) return
      // Amounts and seeds are text inside, so that no digit is lost, but plain numbers in a file.
      pair.value.value = new DecimalText(pair.value.value)
      pair.value.tag = FLOAT
    },
  })
  if (comment !== undefined) document.commentBefore = comment.replaceAll(/^/gm, ' ')
  return document.toString()
}

/** Keys whose decimal text is written as a plain number; all others are words. */
const NUMERIC_KEYS = new Set([
  'random_seed',
  'starting_amount',
  'base_bet',
  'win_limit',
  'loss_limit',
  'target',
  'amount',
  'ratio',
  'min_bet',
  'max_bet',
  'increment',
  'bankroll_percentage',
  'round_to',
  'loss_multiplier',
  'win_multiplier',
  'unit',
  'decrease_unit',
  'base_amount',
  'min_session_profit',
  'min_bankroll_ratio',
  'profit_percentage',
  'max_drawdown',
  'min_profit',
  'max_profit',
  'bet_amount',
  'value',
  'max_multiplier',
  'threshold',
  'both_ride_multiplier',
  'one_ride_multiplier',
  'both_pull_multiplier',
  'strong_hand_multiplier',
  'weak_hand_multiplier',
  'starting_jackpot',
  'contribution_rate',
  'reset_amount',
])

/** Each problem on a line of its own, with the line of the file where it is known. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map((problem) => formatProblem(problem) + (problem.line === undefined ? '' : ` (line ${problem.line})`))
    .join('\n')
}
