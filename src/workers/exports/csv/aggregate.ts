import { FIVE_CARD_CATEGORIES } from '../../../engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../../../engine/cards/threeCard.ts'
import { STOP_REASONS } from '../../../engine/letitride/setup.ts'
import { mergeSeats, type SeatTotals } from '../../../engine/letitride/totals.ts'
import { parseTotals } from '../../../engine/letitride/totalsJson.ts'
import { toSetup } from '../../../shared/config/toSetup.ts'
import { centsToText } from '../../../shared/decimal.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Figures } from '../../../shared/results/figures.ts'
import type { RunRecord } from '../../../shared/results/run.ts'
import type { Summary } from '../../../shared/results/summary.ts'
import { BYTE_ORDER_MARK, type Cell, csvLine } from './cells.ts'

/**
 * The whole run as one row of flat columns: first the columns that tables of this kind have always had, in
 * their order, then intervals, stop reasons, bonus hands and what is needed to repeat the run. Money in
 * currency units, exact; rates are fractions, shares in columns named `pct` are per cent.
 */
export function aggregateCsv(record: RunRecord, summary: Summary): string {
  const columns = aggregateColumns(record, summary)
  const header = csvLine(columns.map(([name]) => name))
  return BYTE_ORDER_MARK + header + csvLine(columns.map(([, cell]) => cell))
}

export type Column = readonly [name: string, cell: Cell]

export function aggregateColumns(record: RunRecord, summary: Summary): Column[] {
  const { figures } = summary
  const totals = totalsOf(record, summary)
  const per = (cents: bigint) => (totals.hands === 0 ? null : Number(cents) / 100 / totals.hands)
  const wagered = totals.wagered + totals.bonusWagered
  return [
    ['total_sessions', totals.sessions],
    ['winning_sessions', totals.wins],
    ['losing_sessions', totals.losses],
    ['push_sessions', totals.pushes],
    ['session_win_rate', figures.winRate],
    ['total_hands', totals.hands],
    ['total_wagered', money(wagered)],
    ['total_won', money(totals.profit + wagered)],
    ['net_result', money(totals.profit)],
    ['expected_value_per_hand', figures.evPerHand],
    ['main_wagered', money(totals.wagered)],
    ['main_won', money(totals.mainProfit + totals.wagered)],
    ['main_ev_per_hand', per(totals.mainProfit)],
    ['bonus_wagered', money(totals.bonusWagered)],
    ['bonus_won', money(totals.bonusProfit + totals.bonusWagered)],
    ['bonus_ev_per_hand', per(totals.bonusProfit)],
    ...handColumns('hand', FIVE_CARD_CATEGORIES, totals.categories),
    ['session_profit_mean', figures.meanProfit],
    ['session_profit_std', figures.sdProfit],
    ['session_profit_median', figures.quantiles.find(({ p }) => p === 0.5)?.value ?? null],
    ['session_profit_min', figures.minProfit],
    ['session_profit_max', figures.maxProfit],
    ...intervalColumns(figures),
    ['hands_per_session_mean', figures.meanHands],
    ['bet1_ride_share', figures.rides.bet1],
    ['bet2_ride_share', figures.rides.bet2],
    ['capped_hands', figures.cappedHands],
    ...STOP_REASONS.map((reason, i): Column => [`stop_reasons_${reason}`, totals.stopReasons[i]!]),
    ...handColumns('bonus_hand', THREE_CARD_CATEGORIES, totals.bonusCategories),
    ['random_seed', { digits: summary.seed }],
    ['engine_version', summary.engine],
    ['run_name', record.name],
  ]
}

/** Counts and per cent of all hands, by category. */
function handColumns(prefix: string, names: readonly string[], counts: readonly number[]): Column[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const count = (i: number) => counts[i] ?? 0
  return [
    ...names.map((name, i): Column => [`${prefix}_frequencies_${name}`, count(i)]),
    ...names.map(
      (name, i): Column => [`${prefix}_frequency_pct_${name}`, total === 0 ? null : (100 * count(i)) / total],
    ),
  ]
}

const INTERVALS = {
  session_win_rate: 'winRateCI',
  session_loss_rate: 'lossRateCI',
  session_push_rate: 'pushRateCI',
  session_profit_mean: 'meanProfitCI',
  session_profit_std: 'sdProfitCI',
  hands_per_session_mean: 'meanHandsCI',
  expected_value_per_hand: 'evPerHandCI',
  main_ev_per_hand: 'mainEvPerHandCI',
  bonus_ev_per_hand: 'bonusEvPerHandCI',
} as const satisfies Record<string, keyof Figures>

/** Both ends of every 95 % interval. */
function intervalColumns(figures: Figures): Column[] {
  return Object.entries(INTERVALS).flatMap(([name, key]): Column[] => [
    [`${name}_ci_lower`, figures[key]?.[0] ?? null],
    [`${name}_ci_upper`, figures[key]?.[1] ?? null],
  ])
}

/** The run's exact sums over all seats. */
function totalsOf(record: RunRecord, summary: Summary): SeatTotals {
  const parsed = parseTotals(summary.totals, toSetup(record.config))
  const [first, ...others] = parsed?.seats ?? []
  if (first === undefined) throw new AppError('run_damaged', { detail: 'summary.json holds no valid totals' })
  return others.reduce(mergeSeats, first)
}

function money(cents: bigint): Cell {
  return { digits: centsToText(cents) }
}
