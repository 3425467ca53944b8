import type { SessionRow } from '../../../engine/letitride/rows.ts'
import { STOP_REASONS } from '../../../engine/letitride/setup.ts'
import { parseDecimal, toCents } from '../../../shared/decimal.ts'
import type { RunRecord } from '../../../shared/results/run.ts'
import { Cancelled } from '../../task.ts'
import { rowBlocks } from '../rowBlocks.ts'
import type { TargetFile } from '../targetFile.ts'
import { BYTE_ORDER_MARK, centsCell, csvLine, LINE_END } from './cells.ts'

/** Money in currency units; `session_id` counts from 0 and, with the seed, fixes every card of the session. */
export const SESSION_COLUMNS = [
  'session_id',
  'table_session_id',
  'seat_number',
  'outcome',
  'stop_reason',
  'hands_played',
  'starting_bankroll',
  'final_bankroll',
  'session_profit',
  'total_wagered',
  'total_bonus_wagered',
  'peak_bankroll',
  'max_drawdown',
  'max_drawdown_pct',
] as const

interface Options {
  readonly onProgress: (fraction: number) => void
  readonly cancelled: () => boolean
}

/** Rows written between two looks at the clock, at cancelling and at the disk. */
const BATCH = 2_000

/** One line a session, by session number, in constant memory. */
export async function writeSessionsCsv(
  file: TargetFile,
  { folder, record }: { readonly folder: string; readonly record: RunRecord },
  { onProgress, cancelled }: Options,
): Promise<void> {
  await file.write(BYTE_ORDER_MARK + csvLine(SESSION_COLUMNS))
  const line = sessionLine(startingCents(record))
  let done = 0
  for await (const block of rowBlocks(folder, record)) {
    let text = ''
    let rows = 0
    for (const row of block) {
      text += line(row)
      rows += 1
      if (rows % BATCH !== 0) continue
      if (cancelled()) throw new Cancelled()
      await file.write(text)
      text = ''
      done = row.session + 1
      onProgress(done / record.sessionsDone)
      await nextTurn()
    }
    await file.write(text)
  }
  if (cancelled()) throw new Cancelled()
  onProgress(1)
}

/** Lets messages in: cancelling, heartbeats. Writing alone does not, while the text is only gathered. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function startingCents(record: RunRecord): number {
  const amount = parseDecimal(record.config.bankroll.starting_amount)
  const cents = amount === null ? null : toCents(amount)
  if (cents === null) throw new RangeError('a checked config holds whole cents')
  return Number(cents)
}

/** All cells are numbers or our own words, so none needs quotes or neutralising. */
function sessionLine(starting: number): (row: SessionRow) => string {
  const startingText = centsCell(starting)
  return (row) => {
    const profit = row.finalCents - starting
    const drawdownPercent = (100 * row.maxDrawdownCents) / row.peakAtMaxDrawdownCents
    // One seat has no table to name: its two cells stay empty.
    return `${row.session},,,${outcome(profit)},${STOP_REASONS[row.stopReason]!},${row.hands},${startingText},${centsCell(
      row.finalCents,
    )},${centsCell(profit)},${centsCell(row.wageredCents)},${centsCell(row.bonusWageredCents)},${centsCell(
      row.peakCents,
    )},${centsCell(row.maxDrawdownCents)},${drawdownPercent}${LINE_END}`
  }
}

function outcome(profit: number): 'win' | 'loss' | 'push' {
  return profit > 0 ? 'win' : profit < 0 ? 'loss' : 'push'
}
