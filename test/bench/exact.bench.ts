/** Seconds of the exact engine: `node test/bench/exact.bench.ts`. Medians, after one run that is not counted. */
import { decisionClasses, exceptionsToBasic } from '../../src/engine/exact/decisions.ts'
import { enumerateOutcomes } from '../../src/engine/exact/enumerate.ts'
import { explainGoal } from '../../src/engine/exact/goal/explain.ts'
import { policyFigures } from '../../src/engine/exact/goal/figures.ts'
import { solveGoal } from '../../src/engine/exact/goal/solve.ts'
import { limitsSurface } from '../../src/engine/exact/limits/surface.ts'
import { jointOutcomes } from '../../src/engine/exact/net.ts'
import { payoffTypes } from '../../src/engine/exact/payoffTypes.ts'
import { flatChain, handModel, type SessionGame } from '../../src/engine/exact/session/game.ts'
import { ruinCurve } from '../../src/engine/exact/session/ruin.ts'
import { solveSession } from '../../src/engine/exact/session/solve.ts'
import { STANDARD_MAIN_PAYOUTS } from '../../src/engine/letitride/paytables.ts'
import { compileStrategy } from '../../src/engine/letitride/strategies/compile.ts'
import { optimalTables } from '../../src/engine/letitride/strategies/optimal.ts'

const ROUNDS = 5
const payouts = { mainPayouts: STANDARD_MAIN_PAYOUTS, bonusPayouts: null }
const tables = compileStrategy({ strategy: 'basic', ...payouts })
const model = handModel(jointOutcomes(payouts, enumerateOutcomes(tables)))
const types = payoffTypes(payouts)
/** Payouts that were not seen before; their size does not matter. */
let fresh = 1_000

const free: SessionGame = {
  startingCents: 50_000,
  baseBetCents: 500,
  betting: flatChain(500, 0),
  hands: 200,
  handsReason: 'max_hands',
  winLimitCents: null,
  lossLimitCents: null,
  stopOnInsufficientFunds: true,
}
const limited = { ...free, winLimitCents: 10_000, lossLimitCents: 10_000 }
const narrow = { ...free, winLimitCents: 2_500, lossLimitCents: 2_500 }
const limits = Array.from({ length: 20 }, (_, index) => (index + 1) * 2_500)
const freeSession = solveSession(free, model)
const narrowGoal = solveGoal({ game: narrow, types, objective: { kind: 'win' } })

const CASES: { name: string; aim: number | null; run: () => unknown }[] = [
  { name: 'outcomes of a strategy', aim: null, run: () => enumerateOutcomes(tables) },
  { name: 'optimal strategy of a new paytable', aim: 0.3, run: () => optimalTables(newPaytable()) },
  { name: 'its decision classes and exceptions', aim: null, run: classes },
  {
    name: 'payoff types of a new paytable',
    aim: null,
    run: () => payoffTypes({ ...payouts, mainPayouts: newPaytable() }),
  },
  { name: 'session, limits of 100, 200 hands', aim: 0.1, run: () => solveSession(limited, model) },
  { name: 'session, no limits, 200 hands', aim: 0.3, run: () => solveSession(free, model) },
  {
    name: 'risk-of-ruin curve, no limits',
    aim: null,
    run: () => ruinCurve({ game: free, model, session: freeSession }),
  },
  {
    name: 'heat map of 20 × 20 limits',
    aim: 10,
    run: () =>
      limitsSurface({
        game: free,
        model,
        winLimitsCents: limits,
        lossLimitsCents: limits,
        hands: [50, 100, 200],
      }),
  },
  {
    name: 'best play to win, limits of 25',
    aim: null,
    run: () => solveGoal({ game: narrow, types, objective: { kind: 'win' } }),
  },
  {
    name: 'best play to win, no limits',
    aim: null,
    run: () => solveGoal({ game: free, types, objective: { kind: 'win' } }),
  },
  { name: 'its figures, limits of 25', aim: null, run: () => policyFigures(narrowGoal) },
  { name: 'its explanation, limits of 25', aim: null, run: () => explainGoal(narrowGoal) },
]

function newPaytable(): number[] {
  return [fresh++, ...STANDARD_MAIN_PAYOUTS.slice(1)]
}

function classes(): void {
  const paytable = newPaytable()
  decisionClasses(paytable)
  exceptionsToBasic(paytable)
}

for (const { name, aim, run } of CASES) {
  run()
  const seconds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    run()
    seconds.push((performance.now() - start) / 1000)
  }
  const median = seconds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
  console.log(`${name.padEnd(38)} ${median.toFixed(3).padStart(7)} s${aim === null ? '' : `   aim ${aim} s`}`)
}
