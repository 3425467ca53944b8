/**
 * Hands per second of processor time where the fast loop cannot help: `node test/bench/slowCases.bench.ts`. Each
 * case takes turns with the default game, and medians are shown.
 */
import { createChunkPlayer } from '../../src/engine/letitride/chunk.ts'
import { BONUS_PAYOUTS_B, STANDARD_MAIN_PAYOUTS } from '../../src/engine/letitride/paytables.ts'
import type { GameSetup } from '../../src/engine/letitride/setup.ts'
import { compileDecisions } from '../../src/engine/letitride/strategies/compile.ts'
import { replaySession } from '../../src/engine/letitride/table/replay.ts'

const ROUNDS = 5
const HANDS = 200_000
const SLICE = 100_000

const DEFAULT: GameSetup = {
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
}

const LIMITS = { minCents: 100, maxCents: 2_500, incrementCents: 100 }
const twice = { numerator: 2, denominator: 1 }

const CASES: readonly { name: string; setup: GameSetup; keeps?: boolean; records?: boolean }[] = [
  {
    name: 'martingale',
    setup: {
      ...DEFAULT,
      betting: {
        kind: 'martingale',
        multiplier: twice,
        resetOnWin: true,
        maxProgressions: 6,
        maxCents: 50_000,
      },
    },
  },
  {
    name: 'streak-based bonus',
    setup: {
      ...DEFAULT,
      bonusPayouts: BONUS_PAYOUTS_B,
      bonusPlan: {
        kind: 'streak_based',
        baseCents: 100,
        trigger: 'bonus_loss',
        streakLength: 5,
        counting: 'cumulative',
        action: { kind: 'multiply', factor: twice },
        resetOn: 'bonus_win',
        maxMultiplier: { numerator: 5, denominator: 1 },
        limits: LIMITS,
      },
    },
  },
  {
    name: 'custom session rules',
    setup: {
      ...DEFAULT,
      strategy: {
        kind: 'custom',
        bet1Rules: [
          { condition: 'has_paying_hand or (session_profit < 0 and high_cards >= 2)', action: 'ride' },
        ],
        bet2Rules: [{ condition: 'has_paying_hand or (streak < -1 and is_flush_draw)', action: 'ride' }],
      },
    },
  },
  {
    name: 'custom bet expression',
    setup: {
      ...DEFAULT,
      betting: {
        kind: 'custom',
        expression: "base_bet * 1.5 if last_outcome == 'loss' else bankroll * 0.01",
        minCents: 500,
        maxCents: 5_000,
      },
    },
  },
  { name: 'six seats', setup: { ...DEFAULT, seats: 6 } },
  {
    name: 'six seats, taken anew',
    setup: { ...DEFAULT, seats: 6, totalRounds: 1_000, winLimitCents: 10_000 },
  },
  { name: 'hand records kept', setup: DEFAULT, keeps: true },
  { name: 'six seats, hands kept', setup: { ...DEFAULT, seats: 6 }, keeps: true },
  { name: 'hands told again', setup: DEFAULT, records: true },
]

type Measured = { readonly seconds: number; readonly hands: number }

/** Seconds of processor time: other programs slow them down less than they do the clock on the wall. */
function timed(play: () => number): Measured {
  const start = process.cpuUsage()
  const hands = play()
  const { user, system } = process.cpuUsage(start)
  return { seconds: (user + system) / 1e6, hands }
}

function playChunk(setup: GameSetup, hands = false): number {
  const most = setup.seats * (setup.totalRounds ?? setup.handsPerSession)
  const count = Math.ceil(HANDS / most)
  const strategy = compileDecisions(setup)
  const player = createChunkPlayer({ setup, strategy, seed: 42n, first: 0, count, rows: hands, hands })
  // As a worker does, that sends each block on its way.
  let blocks = 0
  while (!player.play(SLICE)) blocks += player.takeHands().length
  if (hands && blocks + player.takeHands().length === 0) throw new Error('no hands were kept')
  return player.played().hands
}

function record(setup: GameSetup): number {
  const strategy = compileDecisions(setup)
  let hands = 0
  for (let session = 0; hands < HANDS; session++) {
    for (const { bankrollAfter } of replaySession({ setup, strategy, seed: 42n, session })) {
      if (bankrollAfter < 0) throw new Error('no money')
      hands++
    }
  }
  return hands
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

for (const { name, setup, records, keeps } of CASES) {
  const rates: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const usual = timed(() => playChunk(DEFAULT))
    const slow = timed(() => (records ? record(setup) : playChunk(setup, keeps)))
    rates.push(slow.hands / slow.seconds)
    ratios.push(rates.at(-1)! / (usual.hands / usual.seconds))
  }
  console.log(
    `${name.padEnd(24)} ${(median(rates) / 1e6).toFixed(2).padStart(6)} M hands/s   ` +
      `${median(ratios).toFixed(2)} of the default game`,
  )
}
