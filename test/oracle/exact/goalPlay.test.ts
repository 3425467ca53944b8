/** Best play for a goal, played by the simulator, against its exact figures. */
import { expect, test } from 'vitest'
import { policyFigures } from '../../../src/engine/exact/goal/figures.ts'
import { utility } from '../../../src/engine/exact/goal/objective.ts'
import { type GoalGame, goalOf } from '../../../src/engine/exact/goal/play.ts'
import { solveGoal } from '../../../src/engine/exact/goal/solve.ts'
import { payoffTypes } from '../../../src/engine/exact/payoffTypes.ts'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import type { Objective } from '../../../src/engine/letitride/goalSetup.ts'
import { BONUS_PAYOUTS_B } from '../../../src/engine/letitride/paytables.ts'
import { decodeRowBlock, type SessionRow } from '../../../src/engine/letitride/rows.ts'
import { type GameSetup, STOP_REASONS } from '../../../src/engine/letitride/setup.ts'
import { replaySession } from '../../../src/engine/letitride/table/replay.ts'
import { setupWith, USUAL_LIMITS } from '../../unit/engine/support/setups.ts'

/**
 * Standard errors allowed. Of some 80 comparisons a right engine fails one in 16,000 each: one seed in 200, and the
 * seeds are fixed.
 */
const ALLOWED = 4
const SESSIONS = 20_000

const MARTINGALE: GameSetup['betting'] = {
  kind: 'martingale',
  multiplier: { numerator: 2, denominator: 1 },
  resetOnWin: true,
  maxProgressions: 3,
  maxCents: 5_000,
}
const BONUS: Partial<GameSetup> = {
  bonusPayouts: BONUS_PAYOUTS_B,
  bonusPlan: { kind: 'fixed', cents: 500, limits: USUAL_LIMITS },
}
const within25 = { winLimitCents: 2_500, lossLimitCents: 2_500 }

type Case = {
  readonly name: string
  readonly objective: Objective
  readonly leaving?: boolean
  readonly changes?: Partial<GameSetup>
}

const CASES: readonly Case[] = [
  { name: 'win within limits', objective: { kind: 'win' }, changes: within25 },
  {
    name: 'win, leaving at will',
    objective: { kind: 'win' },
    leaving: true,
    changes: { handsPerSession: 40 },
  },
  {
    name: 'a target before a loss, with a bonus bet',
    objective: { kind: 'target', cents: 5_000 },
    changes: { ...BONUS, winLimitCents: 5_000, lossLimitCents: 4_000 },
  },
  {
    name: 'a target with bets to choose from, at a table of three',
    objective: { kind: 'target', cents: 4_000 },
    changes: {
      seats: 3,
      discards: 2,
      handsPerSession: 30,
      startingCents: 9_000,
      winLimitCents: 4_000,
      betting: { kind: 'chosen', multiples: [1, 2, 4] },
    },
  },
  {
    name: 'win by Martingale, minutes and dropped bonus bets',
    objective: { kind: 'win' },
    changes: {
      ...BONUS,
      betting: MARTINGALE,
      startingCents: 6_000,
      handsPerSession: 40,
      durationHands: 25,
      stopOnInsufficientFunds: false,
    },
  },
  {
    name: 'ruin',
    objective: { kind: 'ruin', hands: 20 },
    changes: { startingCents: 4_000, handsPerSession: 30 },
  },
  {
    name: 'logarithmic utility, bets and leaving chosen',
    objective: { kind: 'utility', gamma: 1 },
    leaving: true,
    changes: {
      startingCents: 8_000,
      handsPerSession: 15,
      winLimitCents: 6_000,
      mainPayouts: [1000, 400, 100, 25, 16, 10, 6, 4, 2, 0, 0],
      betting: { kind: 'chosen', multiples: [1, 2, 3] },
    },
  },
]

function setupOf({ objective, leaving = false, changes }: Case): GoalGame {
  const strategy = { kind: 'goal_optimal' as const, objective, leaving }
  return { ...setupWith(changes), strategy }
}

function played(setup: GoalGame, goal: Parameters<typeof policyFigures>[0]): SessionRow[] {
  const player = createChunkPlayer({
    setup,
    strategy: { kind: 'policy', goal },
    seed: 5n,
    first: 0,
    count: SESSIONS,
    rows: true,
  })
  while (!player.play(1_000_000));
  return player.takeRows().flatMap((block) => [...decodeRowBlock(block)].filter(({ seat }) => seat === 0))
}

/** What a session was worth to its player. */
function worthOf({ finalCents, hands, stopReason }: SessionRow, objective: Objective, start: number): number {
  switch (objective.kind) {
    case 'win':
      return finalCents > start ? 1 : 0
    case 'target':
      return finalCents - start >= objective.cents ? 1 : 0
    case 'utility':
      return utility(finalCents / start, objective.gamma)
    case 'ruin': {
      const broke = ['loss_limit', 'insufficient_funds'].includes(STOP_REASONS[stopReason]!)
      return broke && hands < objective.hands ? 0 : 1
    }
  }
}

test.each(CASES)('$name', { timeout: 120_000 }, (each) => {
  const setup = setupOf(each)
  const solution = solveGoal(goalOf(setup, payoffTypes(setup)))
  const exact = policyFigures(solution)
  const rows = played(setup, solution)
  expect(rows).toHaveLength(SESSIONS)

  const within = (values: readonly number[], expected: number): void => {
    const mean = values.reduce((sum, value) => sum + value, 0) / SESSIONS
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    expect(Math.abs(mean - expected)).toBeLessThanOrEqual(
      ALLOWED * Math.sqrt(squares / SESSIONS / SESSIONS) + 1e-9,
    )
  }
  const { startingCents } = setup
  within(
    rows.map((row) => worthOf(row, each.objective, startingCents)),
    solution.value,
  )
  within(
    rows.map(({ finalCents }) => Number(finalCents > startingCents)),
    exact.pWin,
  )
  within(
    rows.map(({ finalCents }) => Number(finalCents < startingCents)),
    exact.pLoss,
  )
  within(
    rows.map(({ finalCents }) => finalCents - startingCents),
    exact.meanProfitCents,
  )
  within(
    rows.map(({ hands }) => hands),
    exact.meanHands,
  )
  within(
    rows.map(({ wageredCents }) => wageredCents),
    exact.meanWageredCents,
  )
  within(
    rows.map(({ bonusWageredCents }) => bonusWageredCents),
    exact.meanBonusWageredCents,
  )
  for (const [reason, probability] of Object.entries(exact.stopReasons))
    if (probability * SESSIONS > 20 || probability === 0)
      within(
        rows.map(({ stopReason }) => Number(STOP_REASONS[stopReason] === reason)),
        probability,
      )
})

test('a session played again is the session that was played', () => {
  const setup = setupOf(CASES[3]!)
  const solution = solveGoal(goalOf(setup, payoffTypes(setup)))
  const rows = played(setup, solution)
  const strategy = { kind: 'policy', goal: solution } as const
  for (const session of [0, 1, 777]) {
    const hands = [...replaySession({ setup, strategy, seed: 5n, session })].filter(({ seat }) => seat === 0)
    const row = rows[session]!
    expect(hands).toHaveLength(row.hands)
    expect(hands.at(-1)!.bankrollAfter).toBe(row.finalCents)
    expect(hands.reduce((sum, { atRiskCents }) => sum + atRiskCents, 0)).toBe(row.wageredCents)
    // Bets come from the list that the policy chooses from.
    for (const { betCents } of hands) expect([500, 1_000, 2_000]).toContain(betCents)
  }
})
