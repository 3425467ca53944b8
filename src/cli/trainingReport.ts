import { formatAbout } from '../shared/format/duration.ts'
import { DEFAULT_STYLE, formatCount, formatPercent, formatShort } from '../shared/format/number.ts'
import type { TrainingProgress } from '../shared/training/progress.ts'
import type { TrainingRecord } from '../shared/training/record.ts'
import type { Evaluation, ExactFigures, HoldemFigures, MatchFigures } from '../shared/training/results.ts'
import type { Shown } from './progress.ts'

/** A training's line of progress. */
export function showTraining(progress: TrainingProgress): Shown {
  const style = DEFAULT_STYLE
  const { fraction, iterationsDone, iterPerSec, etaSeconds, instances, mergedCurve } = progress
  const parts = [
    formatPercent(Math.floor(fraction * 1000) / 1000, { places: 1 }, style),
    `${formatCount(iterationsDone, style)} iterations`,
  ]
  const known = instances.map((view) => view.progress.exploitability).filter((value) => value !== null)
  const best = mergedCurve.at(-1)?.exploitability ?? (known.length > 0 ? Math.min(...known) : null)
  if (best !== null) parts.push(`exploitability ${best.toPrecision(3)}`)
  const regrets = instances.map((view) => view.progress.positiveRegret).filter((value) => value !== null)
  if (best === null && regrets.length > 0) {
    const mean = regrets.reduce((sum, value) => sum + value, 0) / regrets.length
    parts.push(`average positive regret ${mean.toPrecision(3)}`)
  }
  if (iterPerSec > 0) parts.push(`${formatShort(iterPerSec, style)}/s`)
  if (etaSeconds !== null) parts.push(`${formatAbout(etaSeconds, style)} left`)
  if (progress.measuring !== null)
    parts.push(`measuring ${formatPercent(progress.measuring, { places: 0 }, style)}`)
  const lost = instances.filter((view) => view.progress.status === 'failed').length
  if (lost > 0) parts.push(`${lost} failed`)
  return { fraction, text: parts.join(' · ') }
}

/** The figures as `evaluate --json` gives them. */
export function evaluationJson({ merged, instances, ...rest }: Evaluation): object {
  return {
    merged: merged.exact ?? merged.holdem,
    instances: instances.map(({ instance, status, iterationsExecuted, trainedSeconds, exact }) => ({
      instance,
      ...exact,
      status,
      iterationsExecuted,
      trainedSeconds,
    })),
    mergedFrom: rest.mergedFrom,
    distances: rest.distances,
    distancesToMerged: rest.distancesToMerged,
    identical: rest.identical,
  }
}

interface Reported {
  readonly folder: string
  readonly record: TrainingRecord
}

/** The one object of `train --json`. */
export function trainingJson({ folder, record }: Reported, evaluation: Evaluation | null): string {
  const { id, name, state, seed, config, game, iterationsDone, elapsedSeconds, repeatable, error } = record
  const run = { id, name, state, folder, seed, game: game.id, mode: config.mode, iterationsDone }
  return `${JSON.stringify({
    ...(evaluation === null ? { merged: null, instances: [] } : evaluationJson(evaluation)),
    run: { ...run, elapsedSeconds, repeatable, ...(error === null ? {} : { error }) },
  })}\n`
}

/** The answer for people. */
export function trainingText({ folder, record }: Reported, evaluation: Evaluation): string {
  const lines = [...evaluationLines(evaluation)]
  lines.push(line('Iterations', formatCount(record.iterationsDone, DEFAULT_STYLE)))
  lines.push(line('Seed', record.seed), line('Folder', folder))
  return `${lines.join('\n')}\n`
}

export function evaluationLines({ merged, instances, identical }: Evaluation): string[] {
  const lines: string[] = []
  if (merged.exact !== null) {
    lines.push('Exploitability, chips per hand (NashConv / 2 of the average strategy):')
    for (const { instance, exact, iterationsExecuted } of instances) {
      const done = `${formatCount(iterationsExecuted, DEFAULT_STYLE)} iterations`
      lines.push(
        line(`Instance ${instance}`, exact === null ? 'nothing yet' : `${figure(exact)}  after ${done}`),
      )
    }
    lines.push(
      line('Merged', figure(merged.exact)),
      line('Value for player 0', signed(merged.exact.valuePlayer0)),
    )
  }
  if (merged.holdem !== null) lines.push(...holdemLines(merged.holdem))
  if (identical) lines.push('Warning: two instances are identical to the last bit, which helps nothing.')
  return lines
}

/** Each figure with what it is: none of them tells how much the best possible opponent would win. */
export function holdemLines({
  selfPlay,
  bots,
  instances,
  earlier,
  learnedResponse,
  localResponse,
}: HoldemFigures): string[] {
  const row = (label: string, { mean, halfWidth }: { mean: number; halfWidth: number }, words: string) =>
    line(label, `${`${tenths(mean)} ± ${halfWidth.toFixed(1)}`.padEnd(18)}${words}`)
  const resampled = ({ bootstrap }: MatchFigures) =>
    bootstrap === null ? '' : `; by bootstrap ${tenths(bootstrap.low)} to ${tenths(bootstrap.high)}`
  const match = (label: string, figures: MatchFigures, words = '') => {
    const pairs = `${formatCount(figures.pairs, DEFAULT_STYLE)} duplicate pairs, AIVAT`
    return row(label, figures, `${words}${pairs}${resampled(figures)}`)
  }
  const lines = ['Strategy, thousandths of a big blind per hand, 95 % intervals:']
  lines.push(match('Dealer in self-play', selfPlay))
  for (const each of [...bots, ...instances]) lines.push(match(`Against ${each.opponent}`, each))
  if (earlier !== null) {
    const words = `as it was after ${formatCount(earlier.iterations, DEFAULT_STYLE)} iterations; `
    lines.push(match('Against earlier', earlier, words))
  }
  lines.push('It loses at least (lower bounds; the best possible opponent may win more):')
  if (learnedResponse !== null) {
    const words = `within its card buckets, to a response learned in ${formatCount(learnedResponse.iterations, DEFAULT_STYLE)} iterations a seat`
    lines.push(row('Learned response', learnedResponse, `${words}${resampled(learnedResponse)}`))
  }
  if (localResponse !== null) {
    const words = `with real cards, to one that checks and calls before the turn; ${formatCount(localResponse.deals, DEFAULT_STYLE)} deals`
    lines.push(row('Local best response', localResponse, words))
  }
  return lines
}

export function figure({ exploitability }: ExactFigures): string {
  return exploitability.toPrecision(6)
}

function tenths(value: number): string {
  return `${sign(value)}${Math.abs(value).toFixed(1)}`
}

function signed(value: number): string {
  return `${sign(value)}${Math.abs(value).toPrecision(6)}`
}

function sign(value: number): string {
  return value < 0 ? '−' : '+'
}

function line(label: string, text: string): string {
  return `  ${label.padEnd(21)} ${text}`
}
