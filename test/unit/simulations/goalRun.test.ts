/** A run that plays for a goal: its exact session stands beside its figures, as the results show them. */
import { expect, it } from 'vitest'
import { parseTotals } from '../../../src/engine/letitride/totalsJson.ts'
import { figuresOf } from '../../../src/main/simulations/figuresView.ts'
import { simulationConfigSchema } from '../../../src/shared/config/simulation.ts'
import { toSetup } from '../../../src/shared/config/toSetup.ts'
import { endingChecks, sessionChecks } from '../../../src/shared/results/sessionChecks.ts'
import { analyzeHand } from '../../../src/workers/tasks/analyzeHand.ts'
import { analyzeSession } from '../../../src/workers/tasks/analyzeSession.ts'
import { playChunk } from '../../../src/workers/tasks/playChunk.ts'
import { policyText } from '../../../src/workers/tasks/policyText.ts'
import { replaySession } from '../../../src/workers/tasks/replaySession.ts'
import { surveyLimits } from '../../../src/workers/tasks/surveyLimits.ts'

const context = { cancelled: () => false, progress: () => undefined }
const config = simulationConfigSchema.parse({
  simulation: { hands_per_session: 30 },
  bankroll: { starting_amount: 60, stop_conditions: { win_limit: 40 } },
  strategy: {
    type: 'goal_optimal',
    goal_optimal: { goal: 'target', target: 25, bets: [1, 2], leaving: true },
  },
})
const SESSIONS = 20_000

it('agrees with its exact session in every figure and every ending', async () => {
  const chunk = { config, seed: '11', first: 0, count: SESSIONS, rows: 'none' as const }
  const { totals } = await playChunk(chunk, context)
  const setup = toSetup(config)
  expect(setup.winLimitCents).toBe(2_500)
  const figures = figuresOf(parseTotals(totals, setup)!, setup)
  const session = await analyzeSession({ config, maxSeconds: 60, ruin: false }, context)
  if (session.kind !== 'exact') throw new Error(session.reason)
  const checks = Object.values(sessionChecks(figures, session))
  const endings = endingChecks(figures, session)
  expect(endings['win_limit']?.exact).toBeGreaterThan(0.5)
  // Some 10 figures; a right engine has one beyond 4 deviations for about one seed in 1,500.
  for (const { z } of [...checks, ...Object.values(endings)])
    if (z !== null) expect(Math.abs(z)).toBeLessThan(4)
})

it('does not begin to solve what would take longer than it may', async () => {
  const long = { ...config, simulation: { ...config.simulation, hands_per_session: 29 } }
  const answer = await analyzeSession({ config: long, maxSeconds: 0, ruin: false }, context)
  expect(answer).toMatchObject({ kind: 'not_exact', reason: 'too_large', worthTrying: true })
})

it('has no single hand, no map of limits, and a file of its policy', async () => {
  expect((await analyzeHand({ config }, context)).play).toBeNull()
  const grid = { winLimitsCents: [2_500], lossLimitsCents: [2_500], hands: [10] }
  expect(await surveyLimits({ config, grid }, context)).toMatchObject({ kind: 'not_exact' })
  const { text } = await policyText({ config, format: 'json' }, context)
  expect(JSON.parse(text)).toMatchObject({ format: 'feltworks-policy', game: { baseBetCents: 500 } })
  expect((await policyText({ config, format: 'csv' }, context)).text).toMatch(/^hands_played,betting_state/)
})

it('is replayed hand by hand', async () => {
  const replay = await replaySession({ config, seed: '11', session: 3, seat: 0, kept: null }, context)
  expect(replay.hands.length).toBeGreaterThan(0)
  expect(replay.profit).toBe(replay.hands.at(-1)!.profitAfter)
})
