/** The limits finder against single sessions. */
import { expect, test } from 'vitest'
import { enumerateOutcomes } from '../../../src/engine/exact/enumerate.ts'
import { efficientFrontier } from '../../../src/engine/exact/limits/frontier.ts'
import { limitsSurface, limitsSurfaceTask } from '../../../src/engine/exact/limits/surface.ts'
import { jointOutcomes } from '../../../src/engine/exact/net.ts'
import { flatChain, handModel, type SessionGame } from '../../../src/engine/exact/session/game.ts'
import { solveSession } from '../../../src/engine/exact/session/solve.ts'
import { BONUS_PAYOUTS_B, STANDARD_MAIN_PAYOUTS } from '../../../src/engine/letitride/paytables.ts'
import { compileStrategy } from '../../../src/engine/letitride/strategies/compile.ts'

const payouts = { mainPayouts: STANDARD_MAIN_PAYOUTS, bonusPayouts: BONUS_PAYOUTS_B }
const tables = compileStrategy({ strategy: 'basic', ...payouts })
const model = handModel(jointOutcomes(payouts, enumerateOutcomes(tables)))
const game: SessionGame = {
  startingCents: 8_000,
  baseBetCents: 500,
  betting: flatChain(500, 500),
  hands: 1,
  handsReason: 'max_hands',
  winLimitCents: null,
  lossLimitCents: null,
  stopOnInsufficientFunds: true,
}
const input = {
  game,
  model,
  winLimitsCents: [2_500, 5_000, null],
  lossLimitsCents: [1_000, 2_500, null],
  hands: [40, 5, 20],
}
const cells = limitsSurface(input)

test('every cell is the session with its limits', () => {
  expect(cells).toHaveLength(27)
  for (const { winLimitCents, lossLimitCents, hands, ...found } of cells) {
    const session = solveSession({ ...game, winLimitCents, lossLimitCents, hands }, model)
    for (const name of ['pWin', 'pLoss', 'meanProfitCents', 'meanHands'] as const)
      expect(found[name]).toBeCloseTo(session[name], 8)
  }
})

test('slices change nothing', () => {
  const task = limitsSurfaceTask(input)
  let slices = 1
  while (!task.step(1)) slices++
  expect(slices).toBeGreaterThan(100)
  expect(task.result()).toEqual(cells)
})

test('no cell beats one of the frontier, and every other is beaten or equalled', () => {
  const frontier = efficientFrontier(cells)
  const kept = new Set(frontier)
  expect(kept.size).toBeGreaterThan(1)
  for (const cell of cells) {
    const rival = cells.some(
      (other) =>
        other.pWin >= cell.pWin &&
        other.meanProfitCents >= cell.meanProfitCents &&
        (other.pWin > cell.pWin || other.meanProfitCents > cell.meanProfitCents),
    )
    if (kept.has(cell)) expect(rival).toBe(false)
    else
      expect(
        frontier.some((other) => other.pWin >= cell.pWin && other.meanProfitCents >= cell.meanProfitCents),
      ).toBe(true)
  }
})
