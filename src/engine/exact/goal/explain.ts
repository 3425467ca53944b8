/**
 * Where best play for a goal departs from play for the expectation, what that buys and what it costs. Two exact
 * identities give the sums (performance difference lemma: S. Kakade and J. Langford, ICML 2002):
 * - worth of best play − worth of EV play = Σ over the situations of EV play of what its decision there loses
 *   against the best one, given best play thereafter;
 * - expected profit is the sum over hands of a hand's expectation, so that each departure costs what its decision
 *   loses on that hand, as often as best play comes to it.
 */
import { Evolution } from '../session/evolution.ts'
import { kernelOf, type Segment } from '../session/kernel.ts'
import { finish, type SlicedTask, slicedTask, type Work } from '../task.ts'
import { policySegments } from './figures.ts'
import type { GoalSolution } from './solve.ts'
import { typeNames } from './typeNames.ts'
import { Worths } from './values.ts'

export type Departure = {
  readonly bet: 'bet1' | 'bet2'
  /** What best play does instead of what the expectation asks for. */
  readonly action: 'ride' | 'pull'
  /** Classes of the holdings, those of most hands first (see classes.ts). */
  readonly classes: readonly string[]
  /** Profits, in cents, from and to which this row speaks. */
  readonly fromCents: number
  readonly toCents: number
  /** Expected times per session that best play departs so. */
  readonly perSession: number
  /** What it adds to the worth of the session: the rows' sum is `gain`. */
  readonly buys: number
  /** Expected cents per session that it gives up: the rows' sum is `givenUpCents`. */
  readonly costsCents: number
}

export type Explanation = {
  /** Worth of best play, and of EV play with the same bets, without leaving. */
  readonly value: number
  readonly evValue: number
  readonly gain: number
  readonly givenUpCents: number
  /** Part of the gain that comes from other bets or from leaving. */
  readonly otherGain: number
  /** Dearest to the goal first. */
  readonly departures: readonly Departure[]
}

const BANDS = 8

export function explainGoal(solution: GoalSolution): Explanation {
  return finish(explainWork(solution))
}

export function explainGoalTask(solution: GoalSolution): SlicedTask<Explanation> {
  const { game, states, low, high, tree } = solution.problem
  return slicedTask(explainWork(solution), game.hands * states * (high - low + 1) * tree.operations)
}

type Row = { perSession: number; buys: number; costs: number }

function* explainWork(solution: GoalSolution): Work<Explanation> {
  const { problem, policy, rows, value } = solution
  const { game, tree, lattice, low } = problem
  const { three, four } = tree.types
  const bands = bandsOf(solution)
  const names = typeNames(tree.types)
  const found = new Map<string, Row>()
  const rowOf = (band: number, place: number, action: number): Row => {
    const isThree = place < three.length
    const type = isThree ? place : (place - three.length) % four.length
    const classes = (isThree ? names.three : names.four)[type]!
    // Types of the same classes are one row.
    const key = `${band} ${isThree ? 1 : 2} ${action} ${classes.join()}`
    const row = found.get(key) ?? { perSession: 0, buys: 0, costs: 0 }
    found.set(key, row)
    return row
  }
  const ev = tree.evDecisions()
  const leaves = new Float64Array(tree.leafCount)
  const worths = new Worths(problem)
  let otherGain = 0

  // What EV play loses, where it goes.
  const evPlay = evolutionOf(solution, evSegments(solution))
  for (let hand = 0; hand < game.hands; hand++) {
    worths.fill(hand + 1, rows[hand + 1] ?? null)
    for (const { state, profit, probability } of situations(solution, evPlay)) {
      const bets = problem.bets(state, profit)[0]!
      worths.leaves(state, profit, bets, leaves)
      const best = worthAt(solution, { hand, state, profit })
      otherGain += probability * (best - tree.solve(leaves, new Uint8Array(tree.decisionCount)))
      tree.regrets(leaves, ev, (place, share, loss) => {
        rowOf(bandOf(bands, profit), place, 1 - ev[place]!).buys += probability * share * loss
      })
    }
    yield evPlay.hand() + tree.operations * (evPlay.high - low + 1)
  }

  // What best play gives up, where it goes.
  const bestPlay = evolutionOf(solution, policySegments(problem, policy))
  const departures = policy.actions.map(({ decisions, leave, bets }) =>
    leave ? [] : departuresOf(solution, decisions, bets.betCents),
  )
  for (let hand = 0; hand < game.hands; hand++) {
    for (const { state, profit, probability } of situations(solution, bestPlay)) {
      for (const { place, share, cost, action } of departures[policy.numberAt(hand, state, profit)]!) {
        const row = rowOf(bandOf(bands, profit), place, action)
        row.perSession += probability * share
        row.costs += probability * share * cost
      }
    }
    yield bestPlay.hand() + (bestPlay.high - low + 1) * 10
  }

  const all = [...found].map(([key, row]) => {
    const [band, bet, action, classes] = key.split(' ') as [string, string, string, string]
    return {
      bet: bet === '1' ? ('bet1' as const) : ('bet2' as const),
      action: action === '1' ? ('ride' as const) : ('pull' as const),
      classes: classes.split(','),
      fromCents: bands[Number(band)]! * lattice.stepCents,
      toCents: (bands[Number(band) + 1]! - 1) * lattice.stepCents,
      perSession: row.perSession,
      buys: row.buys,
      costsCents: row.costs,
    }
  })
  const gain = all.reduce((sum, row) => sum + row.buys, 0) + otherGain
  return {
    value,
    evValue: value - gain,
    gain,
    otherGain,
    givenUpCents: all.reduce((sum, row) => sum + row.costsCents, 0),
    departures: all.sort((a, b) => b.buys - a.buys || b.costsCents - a.costsCents),
  }
}

function departuresOf({ problem: { tree } }: GoalSolution, decisions: Uint8Array, betCents: number) {
  const ev = tree.evDecisions()
  const found: { place: number; share: number; cost: number; action: number }[] = []
  const compare = (place: number, share: number): void => {
    if (decisions[place] === ev[place]) return
    const cost = Math.abs(tree.evOfRiding(place)) * betCents
    found.push({ place, share, cost, action: decisions[place]! })
  }
  const hands = tree.types.three.reduce((sum, type) => sum + type.hands, 0)
  for (const [place, type] of tree.types.three.entries()) compare(place, type.hands / hands)
  for (const { place, probability } of tree.reached(decisions)) compare(place, probability)
  return found
}

function evolutionOf(
  { problem }: GoalSolution,
  segments: (hand: number, state: number) => readonly Segment[],
): Evolution {
  const { game, lattice, states } = problem
  const { initial } = game.betting
  return new Evolution({ lattice, states, initial, hands: game.hands, segments })
}

/** EV play with the first of the bets that can be chosen. */
function evSegments({ problem }: GoalSolution): (hand: number, state: number) => readonly Segment[] {
  const { tree, lattice, low, high, states } = problem
  const model = tree.model(tree.evDecisions())
  const plans = Array.from({ length: states }, (_, state) => {
    const segments: Segment[] = []
    let last = ''
    for (let profit = Math.max(low, lattice.aliveFrom[state]!); profit <= Math.max(low, high); profit++) {
      const bets = problem.bets(state, profit)[0]!
      const key = `${bets.betCents} ${bets.bonusCents}`
      if (key === last) continue
      last = key
      const { stepCents } = lattice
      segments.push({ from: profit, kernel: kernelOf(model, bets, { stepCents, next: problem.next(state) }) })
    }
    return segments
  })
  return (_hand, state) => plans[state]!
}

/** Where a session may be, up to the profits at which actions are chosen. */
function* situations({ problem }: GoalSolution, evolution: Evolution) {
  const { states, lattice, high } = problem
  for (let state = 0; state < states; state++)
    for (let profit = lattice.aliveFrom[state]!; profit <= Math.min(high, evolution.high); profit++) {
      const probability = evolution.playing(state, profit)
      if (probability > 0) yield { state, profit, probability }
    }
}

function worthAt(
  { problem, rows }: GoalSolution,
  { hand, state, profit }: { readonly hand: number; readonly state: number; readonly profit: number },
): number {
  const { low, high } = problem
  return rows[hand]![state * (high - low + 1) + profit - low]!
}

/** Bounds of the bands of profit: the first band's least profit, and so on to beyond the last band. */
function bandsOf({ problem }: GoalSolution): number[] {
  const { low, high } = problem
  const top = Math.min(high, Math.max(1, 2 * -low))
  const count = Math.max(1, Math.min(BANDS, top - low + 1))
  const bounds = Array.from(
    { length: count },
    (_, band) => low + Math.round((band * (top - low + 1)) / count),
  )
  return [...bounds, high + 1]
}

function bandOf(bounds: readonly number[], profit: number): number {
  let band = bounds.length - 2
  while (band > 0 && bounds[band]! > profit) band--
  return band
}
