/** Best play as data: for every number of hands played, betting state and profit one action, of few distinct ones. */
import type { Bets } from '../session/game.ts'
import type { Decisions, HandTree } from './handTree.ts'

export type Action = {
  /** Leave before the hand. */
  readonly leave: boolean
  readonly bets: Bets
  readonly decisions: Decisions
}

export type Situation = {
  readonly handsPlayed: number
  readonly profitCents: number
  /** State of the betting system, 0 for flat bets or bets chosen by the policy. */
  readonly bettingState?: number
}

/** A policy as plain data, for messages and files. Its payoff types follow from the paytables alone. */
export type PolicyData = {
  readonly version: 1
  readonly stepCents: number
  readonly hands: number
  readonly states: number
  readonly low: number
  readonly high: number
  /** Number of the action, by hands played, state and profit from `low` to `high`; and above, by the first two. */
  readonly numbers: Uint32Array
  readonly above: readonly number[]
  readonly actions: readonly Action[]
}

type Shape = Pick<PolicyData, 'stepCents' | 'hands' | 'states' | 'low' | 'high'>

export class Policy {
  readonly tree: HandTree
  readonly stepCents: number
  /** Distinct actions. */
  readonly actions: Action[] = []
  readonly hands: number
  readonly states: number
  /** Profits from `low` to `high` steps have an action of their own. */
  readonly low: number
  readonly high: number
  /** Number of the action, by hands played, state and profit. */
  #numbers: Uint32Array
  readonly #interned = new Map<string, number>()
  /** What is done above `high`, by hands played and state. */
  #above: number[] = []

  constructor(tree: HandTree, shape: Shape) {
    this.tree = tree
    this.stepCents = shape.stepCents
    this.hands = shape.hands
    this.states = shape.states
    this.low = shape.low
    this.high = shape.high
    this.#numbers = new Uint32Array(shape.hands * shape.states * this.#width)
  }

  /** A policy from its data and the tree of its paytables; throws a RangeError for data of another shape. */
  static from(tree: HandTree, data: PolicyData): Policy {
    const policy = new Policy(tree, data)
    const { numbers, above, actions } = data
    const known = (number: number): boolean => number < actions.length
    if (
      numbers.length !== policy.#numbers.length ||
      above.length !== data.hands * data.states ||
      actions.some(({ decisions }) => decisions.length !== tree.decisionCount) ||
      !numbers.every(known) ||
      !above.every(known)
    )
      throw new RangeError('not a policy for these paytables')
    for (const [number, action] of actions.entries())
      if (policy.#intern(action) !== number) throw new RangeError('an action that is listed twice')
    policy.#numbers = numbers.slice()
    policy.#above = [...above]
    return policy
  }

  data(): PolicyData {
    const { stepCents, hands, states, low, high, actions } = this
    const numbers = this.#numbers.slice()
    return { version: 1, stepCents, hands, states, low, high, numbers, above: [...this.#above], actions }
  }

  get #width(): number {
    return Math.max(0, this.high - this.low + 1)
  }

  /** Number of the action at a profit in steps. */
  numberAt(handsPlayed: number, state: number, profit: number): number {
    if (profit > this.high) return this.#above[handsPlayed * this.states + state]!
    return this.#numbers[(handsPlayed * this.states + state) * this.#width + profit - this.low]!
  }

  set(handsPlayed: number, state: number, profit: number, action: Action): void {
    this.#numbers[(handsPlayed * this.states + state) * this.#width + profit - this.low] =
      this.#intern(action)
  }

  setAbove(handsPlayed: number, state: number, action: Action): void {
    this.#above[handsPlayed * this.states + state] = this.#intern(action)
  }

  /** What to do before a hand: leave, or bet these amounts. */
  before(situation: Situation): { leave: boolean; betCents: number; bonusCents: number } {
    const { leave, bets } = this.#actionAt(situation)
    return { leave, betCents: bets.betCents, bonusCents: bets.bonusCents }
  }

  /** Whether bet 1 rides on three own cards, given as their colex index. */
  rideBet1(situation: Situation, three: number): boolean {
    return this.#actionAt(situation).decisions[this.tree.types.threeOf[three]!] === 1
  }

  /** Whether bet 2 rides: own cards and the four known cards as colex indices, and whether bet 1 rode. */
  rideBet2(
    situation: Situation,
    cards: { readonly three: number; readonly four: number; readonly rode1: boolean },
  ): boolean {
    const { types } = this.tree
    const { bonus } = types.three[types.threeOf[cards.three]!]!
    const place = this.tree.place2(bonus, cards.rode1 ? 1 : 0, types.fourOf[cards.four]!)
    return this.#actionAt(situation).decisions[types.three.length + place] === 1
  }

  #actionAt({ handsPlayed, profitCents, bettingState = 0 }: Situation): Action {
    const profit = Math.round(profitCents / this.stepCents)
    return this.actions[this.numberAt(handsPlayed, bettingState, profit)]!
  }

  #intern({ leave, bets, decisions }: Action): number {
    const key = `${leave ? 1 : 0} ${bets.betCents} ${bets.bonusCents} ${pack(decisions)}`
    const known = this.#interned.get(key)
    if (known !== undefined) return known
    const number = this.actions.length
    this.#interned.set(key, number)
    this.actions.push({ leave, bets, decisions: decisions.slice() })
    return number
  }
}

/** Sixteen decisions in each character. */
function pack(decisions: Decisions): string {
  let text = ''
  for (let start = 0; start < decisions.length; start += 16) {
    let word = 0
    for (let place = start; place < Math.min(start + 16, decisions.length); place++)
      word = (word << 1) | decisions[place]!
    text += String.fromCharCode(word)
  }
  return text
}
