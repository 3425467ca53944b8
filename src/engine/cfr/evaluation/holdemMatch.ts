/**
 * Hands of heads-up hold'em between two players, with real cards. In a duplicate match each deal is played twice
 * with the players exchanged, so that the luck of the cards largely cancels; intervals are over pairs of hands.
 */
import type { CardAbstraction } from '../abstraction/cardAbstraction.ts'
import { HoldemDeal } from '../abstraction/holdemDeal.ts'
import { type BettingTree, FOLDED_BY_0, SHOWDOWN } from '../bettingTree.ts'
import type { HoldemPlayer } from './holdemPlayers.ts'

export type MatchOptions = {
  readonly tree: BettingTree
  /** By which both players see their cards. */
  readonly abstraction: CardAbstraction
  readonly players: readonly [HoldemPlayer, HoldemPlayer]
  /** Deals, each played twice; at least 2. */
  readonly pairs: number
  /** State of the stream that deals, and of that from which the players draw (see random/streams.ts). */
  readonly streams: { readonly deals: Int32Array; readonly players: Int32Array }
}

export type MatchResult = {
  readonly pairs: number
  /** Thousandths of a big blind per hand: mean, and half the width of its 95 % interval. */
  readonly mean: number
  readonly halfWidth: number
}

/** Deals between two yields: a few milliseconds. */
const SLICE = 100

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054

/** What the first player wins from the second, per hand; yields the share done. */
export function* headToHead(options: MatchOptions): Generator<number, MatchResult> {
  const [first, second] = options.players
  return yield* playPairs(options, (deal) => {
    const ahead = playHand(options, deal, first, second)
    return (ahead - playHand(options, deal, second, first)) / 2
  })
}

/**
 * What the dealer wins per hand when the first player deals and the second does not. Each deal is played a second
 * time with the cards exchanged.
 */
export function* dealerValue(options: MatchOptions): Generator<number, MatchResult> {
  const [dealer, other] = options.players
  return yield* playPairs(options, (deal) => {
    const won = playHand(options, deal, dealer, other)
    deal.exchangeCards()
    return (won + playHand(options, deal, dealer, other)) / 2
  })
}

function* playPairs(
  { abstraction, pairs, streams }: MatchOptions,
  playPair: (deal: HoldemDeal) => number,
): Generator<number, MatchResult> {
  if (!Number.isSafeInteger(pairs) || pairs < 2) throw new RangeError(`not a number of pairs: ${pairs}`)
  const deal = new HoldemDeal(abstraction)
  // Welford's running mean and sum of squared deviations.
  let mean = 0
  let squares = 0
  for (let pair = 1; pair <= pairs; pair++) {
    deal.draw(streams.deals, 0)
    const value = playPair(deal) * 1_000
    const delta = value - mean
    mean += delta / pair
    squares += delta * (value - mean)
    if (pair % SLICE === 0) yield pair / pairs
  }
  return { pairs, mean, halfWidth: Z * Math.sqrt(squares / (pairs - 1) / pairs) }
}

/** Big blinds that the dealer wins in one hand. */
function playHand(
  { tree, streams }: MatchOptions,
  { bucket, winner }: HoldemDeal,
  dealer: HoldemPlayer,
  other: HoldemPlayer,
): number {
  const { actor, street, firstChild, stake } = tree
  let node = 0
  while (actor[node]! < FOLDED_BY_0) {
    const acting = actor[node]!
    const player = acting === 0 ? dealer : other
    const seen = bucket[4 * acting + street[node]!]!
    node = firstChild[node]! + player.choose(node, seen, streams.players)
  }
  if (actor[node] === SHOWDOWN) return winner * stake[node]!
  return actor[node] === FOLDED_BY_0 ? -stake[node]! : stake[node]!
}
