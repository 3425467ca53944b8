import type { SimulationConfig } from '../../shared/config/simulation.ts'
import type { LimitsAnswer, LimitsCell, LimitsGrid } from '../../shared/exact/limits.ts'
import type { Pool } from '../pool/types.ts'

interface Survey {
  readonly config: SimulationConfig
  readonly grid: LimitsGrid
  readonly pool: Pool
  readonly signal: AbortSignal
  readonly onProgress: (fraction: number) => void
}

/**
 * A grid of limits, one win limit at a time on as many workers as a run may have: what is asked for in
 * between, such as a preview, waits for one row of the grid and not for all of it.
 */
export async function surveyLimits({
  config,
  grid,
  pool,
  signal,
  onProgress,
}: Survey): Promise<LimitsAnswer> {
  const rows: (readonly LimitsCell[])[] = []
  const shares = grid.winLimitsCents.map(() => 0)
  let next = 0
  let refused: Exclude<LimitsAnswer, { kind: 'solved' }> | null = null

  async function work(): Promise<void> {
    while (next < grid.winLimitsCents.length && refused === null) {
      const row = next++
      const answer = await pool.run(
        'surveyLimits',
        { config, grid: { ...grid, winLimitsCents: [grid.winLimitsCents[row]!] } },
        { priority: 'interactive', signal, onProgress: ({ fraction }) => progress(row, fraction) },
      )
      if (answer.kind === 'not_exact') refused = answer
      else rows[row] = answer.cells
      progress(row, 1)
    }
  }

  function progress(row: number, fraction: number): void {
    shares[row] = fraction
    onProgress(shares.reduce((sum, share) => sum + share, 0) / shares.length)
  }

  await Promise.all(Array.from({ length: Math.max(1, pool.runSlots) }, work))
  return refused ?? { kind: 'solved', cells: rows.flat() }
}
