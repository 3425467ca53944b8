/**
 * Hands per second of the engine against the plain loop: `node test/bench/engine.bench.ts`. Each rate is the
 * difference of two run lengths, so that start-up does not count; the two sides alternate, and medians are shown.
 */
import { createChunkPlayer } from '../../src/engine/letitride/chunk.ts'
import { BONUS_PAYOUTS_B, STANDARD_MAIN_PAYOUTS } from '../../src/engine/letitride/paytables.ts'
import type { GameSetup } from '../../src/engine/letitride/setup.ts'
import { compileDecisions, compileStrategy } from '../../src/engine/letitride/strategies/compile.ts'
import { plainLoop } from './plainLoop.ts'

const ROUNDS = 9
const SHORT = 1_000_000
const LONG = 5_000_000
/** Hands between two yields of a worker. */
const SLICE = 100_000

const DEFAULT: GameSetup = {
  seats: 1,
  discards: 0,
  durationHands: null,
  totalRounds: null,
  shuffle: 'seeded',
  jackpot: null,
  handsPerSession: 200,
  startingCents: 50_000,
  baseBetCents: 500,
  winLimitCents: null,
  lossLimitCents: null,
  stopOnInsufficientFunds: true,
  mainPayouts: STANDARD_MAIN_PAYOUTS,
  bonusPayouts: null,
  strategy: 'basic',
  betting: { kind: 'flat' },
  bonusPlan: { kind: 'never' },
}

const LIMITS = { minCents: 100, maxCents: 2_500, incrementCents: 100 }

const CASES: { name: string; setup: GameSetup; rows: boolean }[] = [
  { name: 'default configuration', setup: DEFAULT, rows: false },
  { name: 'default, with session rows', setup: DEFAULT, rows: true },
  {
    name: 'limits of 100 and bonus B',
    setup: {
      ...DEFAULT,
      winLimitCents: 10_000,
      lossLimitCents: 10_000,
      bonusPayouts: BONUS_PAYOUTS_B,
      bonusPlan: { kind: 'fixed', cents: 100, limits: LIMITS },
    },
    rows: false,
  },
  { name: 'three discards', setup: { ...DEFAULT, discards: 3 }, rows: false },
  { name: 'sessions of 10 hands', setup: { ...DEFAULT, handsPerSession: 10 }, rows: false },
]

/** Seconds and hands of a chunk of at least about `hands` hands. */
function playEngine(
  { setup, rows }: (typeof CASES)[number],
  hands: number,
): { seconds: number; hands: number } {
  const strategy = compileDecisions(setup)
  const start = performance.now()
  const count = Math.ceil(hands / setup.handsPerSession)
  const player = createChunkPlayer({ setup, strategy, seed: 42n, first: 0, count, rows })
  let blocks = 0
  while (!player.play(SLICE)) blocks += player.takeRows().length
  blocks += player.takeRows().length
  const played = player.totals().seats[0]!.hands
  if (rows && blocks === 0) throw new Error('no rows')
  return { seconds: (performance.now() - start) / 1000, hands: played }
}

function playPlain(hands: number): { seconds: number; hands: number } {
  const tables = compileStrategy(DEFAULT)
  const start = performance.now()
  if (!Number.isFinite(plainLoop(hands, tables))) throw new Error('not a number')
  return { seconds: (performance.now() - start) / 1000, hands }
}

function rate(play: (hands: number) => { seconds: number; hands: number }): number {
  const short = play(SHORT)
  const long = play(LONG)
  return (long.hands - short.hands) / (long.seconds - short.seconds)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

for (const game of CASES) {
  const engine: number[] = []
  const plain: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(rate(playPlain))
    engine.push(rate((hands) => playEngine(game, hands)))
    ratios.push(engine.at(-1)! / plain.at(-1)!)
  }
  const millions = (values: number[]): string => (median(values) / 1e6).toFixed(1).padStart(5)
  console.log(
    `${game.name.padEnd(28)} engine ${millions(engine)} M hands/s   plain loop ${millions(plain)} M hands/s   ` +
      `ratio ${median(ratios).toFixed(2)}`,
  )
}
