/** Worth of every situation of a session, and the lookup of what a hand leads to. */
import type { Bets } from '../session/game.ts'
import type { Leaves } from './handTree.ts'
import type { Problem } from './problem.ts'

/**
 * Worth after a number of hands by state and profit, for every profit that a hand can lead to: ends included. `row`
 * holds the profits at which a hand can be played.
 */
export class Worths {
  readonly #problem: Problem
  readonly #stride: number
  readonly #values: Float64Array

  constructor(problem: Problem) {
    this.#problem = problem
    this.#stride = problem.high + problem.handWin - problem.lattice.lowest + 2
    this.#values = new Float64Array(problem.states * this.#stride)
  }

  /** Fills in the worths after `handsPlayed` hands; `row` is null when these were the last. */
  fill(handsPlayed: number, row: Float64Array | null): void {
    const { lattice, states, low, high, worth, worthAbove } = this.#problem
    const width = high - low + 1
    for (let state = 0; state < states; state++) {
      const base = state * this.#stride - lattice.lowest
      const from = lattice.aliveFrom[state]!
      const end = lattice.lowest + this.#stride
      for (let profit = lattice.lowest; profit < end; profit++) {
        let value: number
        if (profit >= lattice.winAt) value = worth(profit, handsPlayed, false)
        else if (profit < from) value = worth(profit, handsPlayed, true)
        else if (row === null) value = worth(profit, handsPlayed, false)
        else if (profit > high) value = worthAbove(profit, handsPlayed)
        else value = row[state * width + profit - low]!
        this.#values[base + profit] = value
      }
    }
  }

  /** Worth of what a hand with some bets at a profit can lead to. */
  leaves(state: number, profit: number, { betCents, bonusCents }: Bets, leaves: Leaves): void {
    const { tree, lattice, next } = this.#problem
    const { nets, bonusNets } = tree.types
    const [onLoss, onPush, onWin] = next(state)
    let place = 0
    for (const bonusNet of bonusNets) {
      const bonus = bonusNet * bonusCents
      for (let units = 1; units <= 3; units++) {
        for (const net of nets) {
          const change = (units * net * betCents + bonus) / lattice.stepCents
          const after = change < 0 ? onLoss : change > 0 ? onWin : onPush
          // What loses more than there is cannot happen.
          const to = Math.max(lattice.lowest, profit + change)
          leaves[place++] = this.#values[after * this.#stride + to - lattice.lowest]!
        }
      }
    }
  }
}
