import type { ChartModel } from '../../../shared/charts/chart.ts'
import { convergence } from '../../../shared/charts/convergence.ts'
import { chartNumbers } from '../../../shared/charts/numbers.ts'
import { LIGHT_PALETTE } from '../../../shared/charts/palette.ts'
import { trainingToYaml } from '../../../shared/config/yaml.ts'
import { formatDuration } from '../../../shared/format/duration.ts'
import {
  formatCount,
  formatNumber,
  formatPercent,
  formatShort,
  formatSignificant,
  NO_VALUE,
  type NumberStyle,
} from '../../../shared/format/number.ts'
import { gainOf, hasRegretCurve, worthOf } from '../../../shared/training/gains.ts'
import {
  type HoldemMeasure,
  holdemMeasures,
  isReferenceBot,
} from '../../../shared/training/holdemMeasures.ts'
import type { ExactFigures, TrainingResults } from '../../../shared/training/results.ts'
import { reportDate } from '../model/buildReport.ts'
import type { MethodNote } from '../model/report.ts'
import { ALGORITHM_NAMES, BOT_NAMES, GAME_NAMES, trainingMethod } from './trainingWords.ts'

/** A training's report as content: words, numbers and a picture in the order they are read. */
export interface TrainingReport {
  readonly title: string
  readonly date: { readonly text: string; readonly iso: string }
  readonly headline: string
  readonly lead: string
  readonly cautions: readonly string[]
  /** Whether exploitability is computed, exactly. */
  readonly exact: boolean
  /** Exploitability, or the average positive regret where there is none; null where neither was measured. */
  readonly chart: ChartModel | null
  readonly strategies: readonly StrategyRow[]
  readonly matches: readonly MatchRow[]
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly method: readonly MethodNote[]
  readonly yaml: string
}

export interface StrategyRow {
  readonly label: string
  readonly iterations: string
  readonly exploitability: string
  readonly nashConv: string
  readonly value: string
  readonly toMerged: string
  readonly regret: string
}

export interface MatchRow {
  readonly label: string
  readonly mean: string
  readonly interval: string
  /** By the bootstrap. */
  readonly resampled: string
  readonly pairs: string
}

/** The report of a training: a pure function of its results and of how numbers are to be written. */
export function trainingReport(results: TrainingResults, style: NumberStyle): TrainingReport {
  const { record, evaluation } = results
  const { config } = record
  const exact = evaluation.merged.exact
  return {
    title: record.name,
    date: reportDate(record.finishedAt ?? record.createdAt, style.locale),
    headline: headline(results, style),
    lead: `${GAME_NAMES[config.game]}, trained by ${ALGORITHM_NAMES[config.algorithm]} for ${formatCount(record.iterationsDone, style)} iterations in ${formatDuration(record.elapsedSeconds, style)}, with ${config.instances === 1 ? 'one solver' : `${formatCount(config.instances, style)} ${config.mode} solvers`}.`,
    cautions: cautions(results),
    exact: exact !== null,
    chart: chartOf(results, style),
    strategies: strategyRows(results, style),
    matches: matchRows(results, style),
    facts: facts(results, style),
    method: trainingMethod(config),
    yaml: trainingToYaml({ ...config, seed: record.seed }),
  }
}

function headline({ evaluation }: TrainingResults, style: NumberStyle): string {
  const { exact } = evaluation.merged
  if (exact === null) return 'The strategy is trained. These matches show what it is worth.'
  const value = formatSignificant(exact.exploitability, 3, style)
  const gain = gainOf(evaluation)
  const first = `The best possible opponent wins ${value} chips a game from this strategy.`
  if (gain === null) return first
  return `${first} That is ${formatPercent(gain, { places: 0 }, style)} less than from one solver on average.`
}

function cautions({ evaluation, record }: TrainingResults): string[] {
  const said: string[] = []
  if (evaluation.identical) said.push('Two solvers learned exactly the same, so one of them adds nothing.')
  const missing = evaluation.instances.length - evaluation.mergedFrom.length
  if (missing > 0) said.push(`The merged strategy is made without ${missing} of the solvers, which failed.`)
  if (!record.repeatable)
    said.push('A solver was given up on the way, so the same seed will not give the same result again.')
  return said
}

function chartOf(
  { evaluation, mergedCurve, record }: TrainingResults,
  style: NumberStyle,
): ChartModel | null {
  const measure = evaluation.merged.exact === null ? 'positiveRegret' : 'exploitability'
  if (measure === 'positiveRegret' && !hasRegretCurve(evaluation)) return null
  return convergence({
    measure,
    solvers: evaluation.instances.map(({ instance, curve }) => ({
      name: `Solver ${instance + 1}`,
      points: curve,
    })),
    merged: mergedCurve,
    target: record.config.targetExploitability ?? null,
    by: 'iterations',
    reach: null,
    palette: LIGHT_PALETTE,
    numbers: chartNumbers(style),
  })
}

function strategyRows({ evaluation }: TrainingResults, style: NumberStyle): StrategyRow[] {
  const { instances, merged, mergedFrom, uniform } = evaluation
  const digits = (value: number | null | undefined) =>
    value === null || value === undefined ? NO_VALUE : formatSignificant(value, 4, style)
  const row = (
    label: string,
    iterations: number | null,
    exact: ExactFigures | null,
    distance: number | null,
    regret: number | null = null,
  ) => ({
    label,
    iterations: iterations === null ? NO_VALUE : formatCount(iterations, style),
    exploitability: digits(exact?.exploitability),
    nashConv: digits(exact?.nashConv),
    value: digits(exact?.valuePlayer0),
    toMerged: digits(distance),
    regret: digits(regret),
  })
  const inMerge = instances.filter(({ instance }) => mergedFrom.includes(instance))
  const total = inMerge.reduce((sum, { iterationsExecuted }) => sum + iterationsExecuted, 0)
  return [
    ...(instances.length > 1 ? [row('Merged', total, merged.exact, null, merged.positiveRegret)] : []),
    ...instances.map(({ instance, iterationsExecuted, exact, positiveRegret }) => {
      // Distances are listed for the instances that are in the merge.
      const at = mergedFrom.indexOf(instance)
      const distance = instances.length > 1 ? (evaluation.distancesToMerged[at] ?? null) : null
      return row(`Solver ${instance + 1}`, iterationsExecuted, exact, distance, positiveRegret)
    }),
    ...(uniform === null ? [] : [row('Uniform, for scale', null, uniform, null)]),
  ]
}

function matchRows({ evaluation }: TrainingResults, style: NumberStyle): MatchRow[] {
  const { holdem } = evaluation.merged
  if (holdem === null) return []
  const signed = (value: number) => formatNumber(value, { places: 1, sign: 'always' }, style)
  return holdemMeasures(holdem).map(({ kind, opponent, mean, halfWidth, bootstrap, count }) => ({
    label: measureLabel(kind, opponent, style),
    mean: signed(mean),
    interval: `± ${formatNumber(halfWidth, { places: 1 }, style)}`,
    resampled: bootstrap === null ? NO_VALUE : `${signed(bootstrap.low)} to ${signed(bootstrap.high)}`,
    pairs: formatCount(count, style),
  }))
}

function measureLabel(kind: HoldemMeasure['kind'], opponent: string, style: NumberStyle): string {
  switch (kind) {
    case 'self':
      return 'The dealer wins in self-play'
    case 'bot':
      return `It wins against ${isReferenceBot(opponent) ? BOT_NAMES[opponent] : opponent}`
    case 'instance':
      return `It wins against solver ${Number(opponent) + 1} alone`
    case 'earlier':
      return `It wins against itself as it was after ${formatCount(Number(opponent), style)} iterations`
    case 'learned':
      return 'A response learned within the card buckets wins from it'
    case 'local':
      return 'A local best response with real cards wins from it'
  }
}

function facts({ record, speedUp, evaluation }: TrainingResults, style: NumberStyle) {
  const { config, game } = record
  const gain = gainOf(evaluation)
  const fact = (label: string, value: string) => ({ label, value })
  return [
    fact('Seed', record.seed),
    fact('Engine', `${record.engineVersion}, application ${record.appVersion}`),
    fact('Iterations', formatCount(record.iterationsDone, style)),
    fact('Time', formatDuration(record.elapsedSeconds, style)),
    fact('Information sets', formatCount(game.infosets, style)),
    fact('Choices in them', formatCount(game.actions, style)),
    ...(speedUp === null
      ? []
      : [fact('Speed', `${formatShort(speedUp.together, style)} iterations a second`)]),
    ...(config.instances > 1 && speedUp !== null
      ? [fact('Against one solver', `${formatNumber(speedUp.factor, { places: 2 }, style)} times as fast`)]
      : []),
    ...(gain === null
      ? []
      : [
          fact(
            'Merging was worth',
            `${formatNumber(worthOf(gain), { places: 1 }, style)} times the iterations`,
          ),
        ]),
  ]
}
