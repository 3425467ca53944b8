import { DECK_SIZE } from '../../cards/card.ts'
import type { KeptHand } from '../keptHands/decoder.ts'
import type { GameSetup } from '../setup.ts'
import type { Dealer } from './tableDealer.ts'

/** A session goes on where none of its hands was kept. */
export class HandsMissing extends Error {
  override readonly name = 'HandsMissing'
}

/**
 * Deals the cards of one session that were kept, round by round. Cards that were not kept (of seats that did not play
 * the round, and discards) decide nothing; in their place lies whatever was there before.
 */
export class KeptDealer implements Dealer {
  readonly deck = new Uint8Array(DECK_SIZE)
  readonly community: number
  readonly #rounds: Map<number, KeptHand[]>
  #next = 0

  /** `hands` are the session's, of every seat. */
  constructor({ seats, discards }: GameSetup, hands: readonly KeptHand[]) {
    this.community = 3 * seats + discards
    this.#rounds = Map.groupBy(hands, ({ round }) => round)
  }

  /** Throws `HandsMissing` when no hand of the round was kept. */
  deal(): void {
    const hands = this.#rounds.get(this.#next)
    if (hands === undefined) throw new HandsMissing(`no hand of round ${this.#next} was kept`)
    for (const { seat, playerCards, communityCards } of hands) {
      this.deck.set(playerCards, 3 * seat)
      this.deck.set(communityCards, this.community)
    }
    this.#next++
  }
}
