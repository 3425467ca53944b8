import type { SolvedGoal } from '../../exact/goal/play.ts'
import type { Action } from '../../exact/goal/policy.ts'

/** What a policy tells one seat, hand by hand, and where the seat's betting system stands. */
export class PolicyGuide {
  readonly #numberAt: (handsPlayed: number, state: number, profit: number) => number
  readonly #actions: readonly Action[]
  readonly #stepCents: number
  readonly #betting
  readonly #threeOf: Uint16Array
  readonly #fourOf: Uint16Array
  /** Where the decisions on bet 2 begin, by three-card type and decision on bet 1. */
  readonly #bet2From: Int32Array
  #state: number
  #action: Action

  constructor({ policy, problem }: SolvedGoal) {
    const { tree, actions, stepCents } = policy
    const { three, threeOf, fourOf } = tree.types
    this.#numberAt = policy.numberAt.bind(policy)
    this.#actions = actions
    this.#stepCents = stepCents
    this.#betting = problem.game.betting
    this.#threeOf = threeOf
    this.#fourOf = fourOf
    this.#bet2From = Int32Array.from(
      { length: 2 * three.length },
      (_, place) => three.length + tree.place2(three[place >> 1]!.bonus, place & 1, 0),
    )
    this.#state = this.#betting.initial
    this.#action = actions[0]!
  }

  reset(): void {
    this.#state = this.#betting.initial
  }

  /** Bonus bet that the seat's plan asks for, in cents. */
  get bonusCents(): number {
    return this.#betting.bonusCents(this.#state)
  }

  /** Chooses and returns the action before a hand that the bankroll allows. */
  choose(handsPlayed: number, profitCents: number): Action {
    const number = this.#numberAt(handsPlayed, this.#state, profitCents / this.#stepCents)
    this.#action = this.#actions[number]!
    return this.#action
  }

  /** Bets that ride under the chosen action: bit 0 for bet 1, bit 1 for bet 2. Cards by colex index. */
  rides(three: number, four: number): number {
    const { decisions } = this.#action
    const type = this.#threeOf[three]!
    const ride1 = decisions[type]!
    const ride2 = decisions[this.#bet2From[2 * type + ride1]! + this.#fourOf[four]!]!
    return ride1 | (ride2 << 1)
  }

  /** Learns the net of a hand, all bets together. */
  record(net: number): void {
    this.#state = this.#betting.next(this.#state, net > 0 ? 1 : net < 0 ? -1 : 0)
  }
}
