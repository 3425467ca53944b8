import type { OutcomeCount } from '../../src/engine/exact/enumerate.ts'
import { ORDERED_DEALS } from '../../src/engine/exact/enumerate.ts'

/** Net of a hand in base bets, by value, with its probability. */
export function netDistribution(
  outcomes: readonly OutcomeCount[],
  payouts: readonly number[],
): Map<number, number> {
  const distribution = new Map<number, number>()
  for (const { ride1, ride2, category, deals } of outcomes) {
    const payout = payouts[category]!
    const net = (1 + Number(ride1) + Number(ride2)) * (payout > 0 ? payout : -1)
    distribution.set(net, (distribution.get(net) ?? 0) + deals / ORDERED_DEALS)
  }
  return distribution
}

export type SessionTheory = { win: number; push: number; mean: number; sd: number; meanHands: number }

/**
 * Exact distribution of a session in base bets, by carrying the probability of every profit from hand to hand.
 * `ends` tells whether a session stops at a profit; profits beyond `certain` cannot be lost any more and are kept
 * as they are, which leaves the chances of winning exact but not the mean.
 */
export function sessionTheory(options: {
  readonly nets: ReadonlyMap<number, number>
  readonly hands: number
  readonly ends: (profit: number) => boolean
  readonly certain?: number
}): SessionTheory {
  const { nets, hands, ends, certain = Number.POSITIVE_INFINITY } = options
  const finished = new Map<number, number>()
  let playing = new Map([[0, 1]])
  let meanHands = 0
  const put = (map: Map<number, number>, profit: number, probability: number): void => {
    map.set(profit, (map.get(profit) ?? 0) + probability)
  }
  for (let hand = 0; hand < hands; hand++) {
    const next = new Map<number, number>()
    for (const [profit, probability] of playing) {
      meanHands += probability
      for (const [net, chance] of nets) {
        const after = profit + net
        put(ends(after) || after > certain ? finished : next, after, probability * chance)
      }
    }
    playing = next
  }
  for (const [profit, probability] of playing) put(finished, profit, probability)
  const sum = (value: (profit: number) => number): number =>
    [...finished].reduce((total, [profit, probability]) => total + value(profit) * probability, 0)
  const mean = sum((profit) => profit)
  return {
    win: sum((profit) => (profit > 0 ? 1 : 0)),
    push: finished.get(0) ?? 0,
    mean,
    sd: Math.sqrt(sum((profit) => (profit - mean) ** 2)),
    meanHands,
  }
}
