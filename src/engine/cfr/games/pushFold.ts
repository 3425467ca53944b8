/**
 * Heads-up all-in or fold before the flop: the small blind moves all-in or folds, the big blind calls or folds. Hands
 * are the 169 classes, dealt with exact probabilities (a player's cards are missing from the other's deck), and a
 * showdown pays its exact equity. Chips are big blinds; player 0 is the small blind.
 */
import type { PreflopEquities } from '../abstraction/preflopEquity.ts'
import { STARTING_HANDS, startingHandName } from '../abstraction/startingHands.ts'
import { type Game, type GameNode, terminal } from '../game.ts'

export type PushFoldOptions = {
  /** Stack of each player before the blinds, in big blinds, 1 to 1,000. */
  readonly stack: number
  /** From `readPreflopEquities`. */
  readonly equities: PreflopEquities
}

const SMALL_BLIND = 0.5
const BIG_BLIND = 1

/** Ordered deals of two hands of two cards: C(52, 2) × C(50, 2). */
const DEALS = 1_326 * 1_225

const NAMES = Array.from({ length: STARTING_HANDS }, (_, hand) => startingHandName(hand))

/** Information sets are named by the hand, such as `AKs` for the small and `AKs:push` for the big blind. */
export function pushFold({ stack, equities }: PushFoldOptions): Game {
  if (!(stack >= BIG_BLIND && stack <= 1_000)) throw new RangeError(`the stack must be 1 to 1,000: ${stack}`)
  return { name: `push_fold stack=${stack}`, root: () => deal(stack, equities) }
}

function deal(stack: number, { deals, equity }: PreflopEquities): GameNode {
  const outcomes = Array.from(deals, (ways, pair) => {
    const small = NAMES[Math.floor(pair / STARTING_HANDS)]!
    const big = NAMES[pair % STARTING_HANDS]!
    const showdown = (2 * equity[pair]! - 1) * stack
    return {
      label: `${small} ${big}`,
      probability: ways / DEALS,
      next: () => smallBlind(small, big, showdown),
    }
  })
  return { kind: 'chance', outcomes }
}

function smallBlind(small: string, big: string, showdown: number): GameNode {
  return {
    kind: 'decision',
    player: 0,
    infoset: small,
    actions: [
      { label: 'fold', next: () => terminal(-SMALL_BLIND) },
      { label: 'push', next: () => bigBlind(big, showdown) },
    ],
  }
}

function bigBlind(big: string, showdown: number): GameNode {
  return {
    kind: 'decision',
    player: 1,
    infoset: `${big}:push`,
    actions: [
      { label: 'fold', next: () => terminal(BIG_BLIND) },
      { label: 'call', next: () => terminal(showdown) },
    ],
  }
}
