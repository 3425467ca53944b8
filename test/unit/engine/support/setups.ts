import type { Card } from '../../../../src/engine/cards/card.ts'
import { parseCards } from '../../../../src/engine/cards/card.ts'
import { createChunkPlayer } from '../../../../src/engine/letitride/chunk.ts'
import { isGoal } from '../../../../src/engine/letitride/goalSetup.ts'
import { BONUS_PAYOUTS_B, STANDARD_MAIN_PAYOUTS } from '../../../../src/engine/letitride/paytables.ts'
import type { GameSetup } from '../../../../src/engine/letitride/setup.ts'
import { compileDecisions } from '../../../../src/engine/letitride/strategies/compile.ts'
import type { StrategyDecisions } from '../../../../src/engine/letitride/strategies/custom.ts'
import type { DecisionTables } from '../../../../src/engine/letitride/strategies/decisionTables.ts'
import type { ChunkTotals } from '../../../../src/engine/letitride/totals.ts'

/** The application's default game: 500.00 at 5.00 a circle, 200 hands, basic strategy, no limits, no bonus bet. */
export function setupWith(changes: Partial<GameSetup> = {}): GameSetup {
  return {
    seats: 1,
    discards: 0,
    handsPerSession: 200,
    durationHands: null,
    totalRounds: null,
    shuffle: 'seeded',
    startingCents: 50_000,
    baseBetCents: 500,
    winLimitCents: null,
    lossLimitCents: null,
    stopOnInsufficientFunds: true,
    mainPayouts: STANDARD_MAIN_PAYOUTS,
    bonusPayouts: null,
    jackpot: null,
    strategy: 'basic',
    betting: { kind: 'flat' },
    bonusPlan: { kind: 'never' },
    ...changes,
  }
}

export const USUAL_LIMITS = { minCents: 100, maxCents: 2_500, incrementCents: 100 }

/** Adds a bonus bet of 1.00 on every hand, on table B unless told otherwise. */
export function withBonus(bonusPayouts: readonly number[] = BONUS_PAYOUTS_B): Partial<GameSetup> {
  return { bonusPayouts, bonusPlan: { kind: 'fixed', cents: 100, limits: USUAL_LIMITS } }
}

const compiled = new Map<string, StrategyDecisions>()

/** `compileDecisions`, remembered: property tests ask for the same few strategies hundreds of times. */
export function strategyOf(setup: GameSetup): StrategyDecisions {
  const { strategy, mainPayouts } = setup
  const key = JSON.stringify(isGoal(strategy) ? setup : [strategy, mainPayouts])
  const decisions = compiled.get(key) ?? compileDecisions(setup)
  compiled.set(key, decisions)
  return decisions
}

/** The tables of a strategy that does not look at the session. */
export function tablesOf(setup: GameSetup): DecisionTables {
  const decisions = strategyOf(setup)
  if (decisions.kind !== 'tables') throw new RangeError('a strategy without tables')
  return decisions.tables
}

export function playSessions(
  setup: GameSetup,
  { seed = 1n, first = 0, count }: { seed?: bigint; first?: number; count: number },
): ChunkTotals {
  const player = createChunkPlayer({ setup, strategy: strategyOf(setup), seed, first, count, rows: false })
  while (!player.play(1_000_000));
  return player.totals()
}

/** Cards of a text, ascending; fails the test on anything else. */
export function cards(text: string): Card[] {
  const parsed = parseCards(text)
  if (!parsed) throw new Error(`no cards: ${text}`)
  return parsed.sort((a, b) => a - b)
}
