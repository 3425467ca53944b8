/**
 * One hand as a small tree: three-card type, bet 1, four-card type, bet 2, payoff. Its value for any worth of what
 * the player then has is found from the leaves: a bet rides where the expected worth is larger.
 */
import type { PayoffTypes } from '../payoffTypes.ts'
import type { HandModel } from '../session/game.ts'

/** Differences of worth below this are rounding: then a bet is played for its expected net. */
export const TIE = 1e-13

const THREE_CARD_SETS = 22_100

/**
 * Decisions of one hand, 1 = ride: bet 1 by three-card type, then bet 2 by bonus result, decision on bet 1 and
 * four-card type, the last changing fastest.
 */
export type Decisions = Uint8Array

/** Worth after a hand by units at risk (1..3), net of a unit and bonus result. */
export type Leaves = Float64Array

export class HandTree {
  readonly types: PayoffTypes
  readonly decisionCount: number
  readonly leafCount: number
  /** Multiplications of one call of `solve`. */
  readonly operations: number
  /** Best worth at bet 2, laid out as the decisions on it. */
  readonly #at2: Float64Array
  readonly #fours: number
  // The types' branches one after another, for the loops that are run millions of times.
  readonly #netFrom: Int32Array
  readonly #netOf: Int32Array
  readonly #netShare: Float64Array
  readonly #branchFrom: Int32Array
  readonly #branchTo: Int32Array
  readonly #branchShare: Float64Array

  constructor(types: PayoffTypes) {
    this.types = types
    this.#fours = types.four.length
    const { three, four, bonusNets, nets } = types
    this.decisionCount = three.length + bonusNets.length * 2 * four.length
    this.leafCount = bonusNets.length * 3 * nets.length
    this.#at2 = new Float64Array(bonusNets.length * 2 * four.length)
    const payoffs = four.reduce((sum, type) => sum + type.nets.length, 0)
    const branches = three.reduce((sum, type) => sum + type.branches.length, 0)
    const payoffList = four.flatMap((type) => type.nets)
    const branchList = three.flatMap((type) => type.branches)
    this.#netFrom = starts(four.map((type) => type.nets.length))
    this.#netOf = Int32Array.from(payoffList, ({ net }) => net)
    this.#netShare = Float64Array.from(payoffList, ({ cards }) => cards / 48)
    this.#branchFrom = starts(three.map((type) => type.branches.length))
    this.#branchTo = Int32Array.from(branchList, ({ type }) => type)
    this.#branchShare = Float64Array.from(branchList, ({ cards }) => cards / 49)
    this.operations = 3 * payoffs * bonusNets.length + 2 * branches
  }

  leaf(bonus: number, units: number, net: number): number {
    return (bonus * 3 + units - 1) * this.types.nets.length + net
  }

  place2(bonus: number, ride1: number, four: number): number {
    return (bonus * 2 + ride1) * this.#fours + four
  }

  /** Best worth of a hand; writes the decisions. */
  solve(leaves: Leaves, decisions: Decisions): number {
    this.#solveBet2(leaves, decisions)
    const { three } = this.types
    let total = 0
    for (let i = 0; i < three.length; i++) {
      const type = three[i]!
      const [pull, ride] = [this.#after(i, 0), this.#after(i, 1)]
      const rides = better(pull, ride, type.value)
      decisions[i] = rides
      total += type.hands * (rides === 1 ? ride : pull)
    }
    return total / THREE_CARD_SETS
  }

  #solveBet2(leaves: Leaves, decisions: Decisions): void {
    const { four, bonusNets, three } = this.types
    const size = this.types.nets.length
    for (let bonus = 0; bonus < bonusNets.length; bonus++) {
      const first = bonus * 3 * size
      for (let j = 0; j < four.length; j++) {
        const { value } = four[j]!
        let one = 0
        let two = 0
        let all = 0
        for (let place = this.#netFrom[j]!; place < this.#netFrom[j + 1]!; place++) {
          const leaf = first + this.#netOf[place]!
          const share = this.#netShare[place]!
          one += share * leaves[leaf]!
          two += share * leaves[leaf + size]!
          all += share * leaves[leaf + 2 * size]!
        }
        const [afterPull, afterRide] = [better(one, two, value), better(two, all, value)]
        const [place0, place1] = [this.place2(bonus, 0, j), this.place2(bonus, 1, j)]
        decisions[three.length + place0] = afterPull
        decisions[three.length + place1] = afterRide
        this.#at2[place0] = afterPull === 1 ? two : one
        this.#at2[place1] = afterRide === 1 ? all : two
      }
    }
  }

  /** Expected worth of a three-card type after a decision on bet 1. */
  #after(three: number, ride1: number): number {
    const base = this.place2(this.types.three[three]!.bonus, ride1, 0)
    let sum = 0
    for (let place = this.#branchFrom[three]!; place < this.#branchFrom[three + 1]!; place++)
      sum += this.#branchShare[place]! * this.#at2[base + this.#branchTo[place]!]!
    return sum
  }

  /**
   * What each of other decisions loses against the best one, given best play thereafter: calls back with the place
   * of the decision, the probability that a hand gets there under the other decisions, and the loss when it does.
   */
  regrets(
    leaves: Leaves,
    others: Decisions,
    found: (place: number, probability: number, loss: number) => void,
  ): void {
    const { three, four, nets } = this.types
    const best = new Uint8Array(this.decisionCount)
    this.solve(leaves, best)
    for (const [i, { hands }] of three.entries()) {
      if (best[i] === others[i]) continue
      const loss = this.#after(i, best[i]!) - this.#after(i, others[i]!)
      found(i, hands / THREE_CARD_SETS, loss)
    }
    for (const { place, bonus, ride1, type, probability } of this.reached(others)) {
      if (best[place] === others[place]) continue
      const units = 1 + ride1 + others[place]!
      let played = 0
      for (const { net, cards } of four[type]!.nets)
        played += cards * leaves[(bonus * 3 + units - 1) * nets.length + net]!
      found(place, probability, this.#at2[place - three.length]! - played / 48)
    }
  }

  /** Decisions on bet 2 that a hand gets to, and how probably. */
  reached(
    decisions: Decisions,
  ): { place: number; bonus: number; ride1: number; type: number; probability: number }[] {
    const { three, four, bonusNets } = this.types
    const probabilities = new Float64Array(this.#at2.length)
    for (const [i, { hands, bonus, branches }] of three.entries())
      for (const { type, cards } of branches)
        probabilities[this.place2(bonus, decisions[i]!, type)]! += (hands / THREE_CARD_SETS) * (cards / 49)
    const found = []
    for (let bonus = 0; bonus < bonusNets.length; bonus++)
      for (const ride1 of [0, 1])
        for (let type = 0; type < four.length; type++) {
          const probability = probabilities[this.place2(bonus, ride1, type)]!
          if (probability === 0) continue
          found.push({
            place: three.length + this.place2(bonus, ride1, type),
            bonus,
            ride1,
            type,
            probability,
          })
        }
    return found
  }

  /** The decisions of highest expected net; bets worth nothing are pulled. */
  evDecisions(): Decisions {
    const { three, four, bonusNets } = this.types
    const decisions = new Uint8Array(this.decisionCount)
    for (const [i, { value }] of three.entries()) decisions[i] = value > 0 ? 1 : 0
    for (let bonus = 0; bonus < bonusNets.length; bonus++)
      for (const ride1 of [0, 1])
        for (const [j, { value }] of four.entries())
          decisions[three.length + this.place2(bonus, ride1, j)] = value > 0 ? 1 : 0
    return decisions
  }

  /** The hand under some decisions. */
  model(decisions: Decisions): HandModel {
    const { four, nets, bonusNets } = this.types
    const deals = new Map<string, { main: number; bonus: number; probability: number }>()
    let unitsAtRisk = 0
    for (const { place, bonus, ride1, type, probability } of this.reached(decisions)) {
      const units = 1 + ride1 + decisions[place]!
      unitsAtRisk += units * probability
      for (const { net, cards } of four[type]!.nets) {
        const outcome = { main: units * nets[net]!, bonus: bonusNets[bonus]! }
        const key = `${outcome.main} ${outcome.bonus}`
        const sum = (deals.get(key)?.probability ?? 0) + probability * (cards / 48)
        deals.set(key, { ...outcome, probability: sum })
      }
    }
    return { outcomes: [...deals.values()], unitsAtRisk }
  }

  /** What a decision's riding adds to the expected net of a hand that gets to it, in bets. */
  evOfRiding(place: number): number {
    const { three, four } = this.types
    if (place < three.length) return three[place]!.value / (49 * 48)
    return four[(place - three.length) % this.#fours]!.value / 48
  }
}

/** Where each of some lists begins when they lie one after another, and where the last ends. */
function starts(lengths: readonly number[]): Int32Array {
  const from = new Int32Array(lengths.length + 1)
  for (const [place, length] of lengths.entries()) from[place + 1] = from[place]! + length
  return from
}

/** 1 if riding is worth more, or as much and has a positive expected net. */
function better(pull: number, ride: number, value: number): number {
  const gain = ride - pull
  const tie = TIE * Math.max(1, Math.abs(pull))
  // Two infinite losses have no difference.
  if (gain > tie) return 1
  if (gain < -tie) return 0
  return value > 0 ? 1 : 0
}
