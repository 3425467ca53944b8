import { decodeRowBlock, type SessionRow } from '../../../engine/letitride/rows.ts'
import { type GameSetup, STOP_REASONS } from '../../../engine/letitride/setup.ts'
import { toSetup } from '../../../shared/config/toSetup.ts'
import { AppError } from '../../../shared/errors.ts'
import type { RunRecord } from '../../../shared/results/run.ts'
import { blocksOf, decoded } from '../../runs/blocks.ts'
import type { TargetFile } from '../targetFile.ts'
import { BYTE_ORDER_MARK, centsCell, csvLine, LINE_END } from './cells.ts'
import { type LineHooks, writeLines } from './lines.ts'

/**
 * Money in currency units; `session_id` counts from 0 and, with the seed, fixes every card of the session. At a table
 * of several seats `table_session_id` repeats it and `seat_number` counts from 1; one seat has no table to name, so
 * both are empty. Players who follow each other at a seat stand in the order in which they sat there.
 */
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

/** One line for each player's session, by session number and seat, in constant memory. */
export async function writeSessionsCsv(
  file: TargetFile,
  { folder, record }: { readonly folder: string; readonly record: RunRecord },
  hooks: LineHooks,
): Promise<void> {
  if (record.rows === 'none') throw new AppError('no_rows')
  const sessions = record.sessionsDone
  await file.write(BYTE_ORDER_MARK + csvLine(SESSION_COLUMNS))
  const blocks = rowBlocks(folder, sessions)
  await writeLines(file, { blocks, sessions, line: sessionLine(toSetup(record.config)) }, hooks)
}

async function* rowBlocks(folder: string, sessions: number): AsyncGenerator<Iterable<SessionRow>> {
  for await (const block of blocksOf({ folder, store: 'sessions', sessions }))
    yield decoded(block, decodeRowBlock)
}

/** All cells are numbers or our own words, so none needs quotes or neutralising. */
function sessionLine({ startingCents, seats }: GameSetup): (row: SessionRow) => string {
  const startingText = centsCell(startingCents)
  return (row) => {
    const profit = row.finalCents - startingCents
    const drawdownPercent = (100 * row.maxDrawdownCents) / row.peakAtMaxDrawdownCents
    const place = seats === 1 ? ',' : `${row.session},${row.seat + 1}`
    return `${row.session},${place},${outcome(profit)},${STOP_REASONS[row.stopReason]!},${row.hands},${startingText},${centsCell(
      row.finalCents,
    )},${centsCell(profit)},${centsCell(row.wageredCents)},${centsCell(row.bonusWageredCents)},${centsCell(
      row.peakCents,
    )},${centsCell(row.maxDrawdownCents)},${drawdownPercent}${LINE_END}`
  }
}

function outcome(profit: number): 'win' | 'loss' | 'push' {
  return profit > 0 ? 'win' : profit < 0 ? 'loss' : 'push'
}
