import { formatEstimate, type Interval } from '../shared/format/interval.ts'
import { DEFAULT_STYLE, formatCount, formatShort } from '../shared/format/number.ts'
import { headline } from '../shared/results/headline.ts'
import type { RunRecord } from '../shared/results/run.ts'
import type { Summary } from '../shared/results/summary.ts'

interface ReportInput {
  readonly folder: string
  readonly record: RunRecord
  readonly summary: Summary | null
  readonly workersRequested: number | 'auto'
  readonly workers: number
  readonly sessionsPlayed: number
  readonly seconds: number
  readonly hands: number
}

/** The one object of --json. `summary` is null when the run was interrupted. */
export function jsonReport(input: ReportInput): string {
  const { record, summary, seconds, hands } = input
  return `${JSON.stringify({
    summary: summary?.figures ?? null,
    run: {
      id: record.id,
      name: record.name,
      state: record.state,
      folder: input.folder,
      seed: record.seed,
      workersRequested: input.workersRequested,
      workers: input.workers,
      engine: record.engineVersion,
      elapsedSeconds: seconds,
      handsPerSecond: seconds > 0 ? hands / seconds : null,
      sessionsPlayed: input.sessionsPlayed,
      sessionsDone: record.sessionsDone,
    },
  })}\n`
}

/** The answer and its main figures, for people. */
export function textReport(input: ReportInput): string {
  const { summary, record, folder, hands, seconds, sessionsPlayed } = input
  if (summary === null) return ''
  const style = DEFAULT_STYLE
  const { figures, config } = summary
  const words = headline({ figures, config, style })
  const line = (
    label: string,
    value: number | null,
    interval: Interval | null,
    unit: 'percent' | 'money',
  ) => {
    if (value === null) return []
    const text = formatEstimate({ value, interval }, unit, style)
    return [`  ${label.padEnd(22)}${text.value}${text.plusMinus === null ? '' : ` ± ${text.plusMinus}`}`]
  }
  const speed =
    seconds > 0
      ? `  ${'Played'.padEnd(22)}${formatCount(sessionsPlayed, style)} sessions, ${formatShort(hands / seconds, style)} hands/s with ${input.workers} ${input.workers === 1 ? 'worker' : 'workers'}`
      : `  ${'Played'.padEnd(22)}nothing; this run was finished before`
  return `${[
    words.headline,
    words.lead,
    '',
    ...line('Sessions that win', figures.winRate, figures.winRateCI, 'percent'),
    ...line('Average session', figures.meanProfit, figures.meanProfitCI, 'money'),
    ...line('Average hand', figures.evPerHand, figures.evPerHandCI, 'money'),
    speed,
    `  ${'Seed'.padEnd(22)}${record.seed}`,
    `  ${'Folder'.padEnd(22)}${folder}`,
  ].join('\n')}\n`
}
