/**
 * Leduc hold'em. F. Southey et al., "Bayes' bluff: opponent modelling in poker", UAI 2005, with the rules of
 * OpenSpiel's `leduc_poker`: ante 1, one private card each, a betting round, one public card, a second round; player
 * 0 acts first in both; a pair with the public card wins, else the higher rank, equal ranks split.
 */
import { type Game, type GameNode, type Player, terminal } from '../game.ts'

export type LeducOptions = {
  /** Ranks in the deck, 2 to 13. Default 3: J, Q, K. */
  readonly ranks?: number
  /** Cards of each rank, 1 to 4. Default 2. */
  readonly suits?: number
  /** Bets and raises allowed in a round, 1 to 8; a bet counts as the first. Default 2. */
  readonly raisesPerRound?: number
  /** Size of a bet or raise in the first and in the second round, chips > 0. Default 2 and 4. */
  readonly betSizes?: readonly [number, number]
  /**
   * Whether information sets tell the suits of cards apart, although they never matter. Default true, as in
   * OpenSpiel: 936 information sets of the standard game instead of 288, with the same value.
   */
  readonly suitsMatter?: boolean
}

const ANTE = 1
const RANK_NAMES = '23456789TJQKA'
const SUIT_NAMES = 'shdc'

type Rules = Required<LeducOptions>

/** What both players see and have paid; `stakes` are the chips paid in by each player. */
type Public = {
  readonly round: 0 | 1
  readonly board: number | null
  readonly lines: readonly [string, string]
  readonly stakes: readonly [number, number]
  readonly raises: number
  readonly player: Player
}

/** Information sets are named such as `Ks:cr/Qh:r`: private card, first round, public card, second round. */
export function leducPoker(options: LeducOptions = {}): Game {
  const rules: Rules = {
    ranks: options.ranks ?? 3,
    suits: options.suits ?? 2,
    raisesPerRound: options.raisesPerRound ?? 2,
    betSizes: options.betSizes ?? [2, 4],
    suitsMatter: options.suitsMatter ?? true,
  }
  requireRules(rules)
  const { ranks, suits, raisesPerRound, betSizes, suitsMatter } = rules
  const name = `leduc ranks=${ranks} suits=${suits} raises=${raisesPerRound} bets=${betSizes.join('/')} suitsMatter=${suitsMatter}`
  return { name, root: () => new Leduc(rules).root() }
}

function requireRules({ ranks, suits, raisesPerRound, betSizes }: Rules): void {
  requireWhole('ranks', ranks, 2, 13)
  requireWhole('suits', suits, 1, 4)
  requireWhole('raisesPerRound', raisesPerRound, 1, 8)
  if (ranks * suits < 3) throw new RangeError('a deck of fewer than three cards cannot be dealt')
  if (!betSizes.every((size) => Number.isFinite(size) && size > 0))
    throw new RangeError(`bet sizes must be above 0: ${betSizes.join(', ')}`)
}

function requireWhole(name: string, value: number, low: number, high: number): void {
  if (!Number.isInteger(value) || value < low || value > high)
    throw new RangeError(`${name} must be a whole number from ${low} to ${high}: ${value}`)
}

class Leduc {
  readonly #rules: Rules
  readonly #names: readonly string[]

  constructor(rules: Rules) {
    this.#rules = rules
    // Up to twelve ranks end at the king, as J, Q, K do.
    const lowest = Math.max(0, 12 - rules.ranks)
    this.#names = Array.from({ length: rules.ranks * rules.suits }, (_, card) => {
      const rank = lowest + Math.floor(card / rules.suits)
      return RANK_NAMES.charAt(rank) + SUIT_NAMES.charAt(card % rules.suits)
    })
  }

  root(): GameNode {
    const deck = this.#names.map((_, card) => card)
    const start: Public = {
      round: 0,
      board: null,
      lines: ['', ''],
      stakes: [ANTE, ANTE],
      raises: 0,
      player: 0,
    }
    return this.#deal(deck, (first, rest) =>
      this.#deal(rest, (second, left) => this.#bet([first, second], left, start)),
    )
  }

  #deal(deck: readonly number[], next: (card: number, rest: number[]) => GameNode): GameNode {
    const outcomes = deck.map((card) => ({
      label: this.#names[card]!,
      probability: 1 / deck.length,
      next: () =>
        next(
          card,
          deck.filter((other) => other !== card),
        ),
    }))
    return { kind: 'chance', outcomes }
  }

  #bet(cards: readonly [number, number], deck: readonly number[], state: Public): GameNode {
    const { player, round, stakes, raises } = state
    const other: Player = player === 0 ? 1 : 0
    const owed = stakes[other] - stakes[player]
    const actions: { label: string; next: () => GameNode }[] = []
    if (owed > 0)
      actions.push({
        label: 'fold',
        next: () => terminal(player === 0 ? -stakes[0] : stakes[1]),
      })
    actions.push({ label: 'call', next: () => this.#call(cards, deck, state) })
    if (raises < this.#rules.raisesPerRound) {
      const pay = owed + this.#rules.betSizes[round]
      actions.push({
        label: 'raise',
        next: () =>
          this.#bet(cards, deck, {
            ...state,
            lines: withLetter(state, 'r'),
            stakes: player === 0 ? [stakes[0] + pay, stakes[1]] : [stakes[0], stakes[1] + pay],
            raises: raises + 1,
            player: other,
          }),
      })
    }
    return { kind: 'decision', player, infoset: this.#infoset(cards[player], state), actions }
  }

  /** A call ends the round, except for the check of the player who acts first. */
  #call(cards: readonly [number, number], deck: readonly number[], state: Public): GameNode {
    const level = Math.max(...state.stakes)
    const after: Public = { ...state, lines: withLetter(state, 'c'), stakes: [level, level] }
    if (state.player === 0 && state.raises === 0) return this.#bet(cards, deck, { ...after, player: 1 })
    if (state.round === 1) return terminal(this.#showdown(cards, state.board!) * level)
    return this.#deal(deck, (board, rest) =>
      this.#bet(cards, rest, { ...after, round: 1, board, raises: 0, player: 0 }),
    )
  }

  /** 1 when player 0 wins, −1 when player 1 wins, 0 for a split. */
  #showdown(cards: readonly [number, number], board: number): number {
    const [first, second] = cards.map((card) => this.#strength(card, board))
    return Math.sign(first! - second!)
  }

  #strength(card: number, board: number): number {
    const rank = this.#rank(card)
    return rank === this.#rank(board) ? rank + this.#rules.ranks : rank
  }

  #rank(card: number): number {
    return Math.floor(card / this.#rules.suits)
  }

  #infoset(card: number, { board, lines }: Public): string {
    const first = `${this.#seen(card)}:${lines[0]}`
    return board === null ? first : `${first}/${this.#seen(board)}:${lines[1]}`
  }

  #seen(card: number): string {
    const name = this.#names[card]!
    return this.#rules.suitsMatter ? name : name.charAt(0)
  }
}

function withLetter({ round, lines }: Public, letter: string): readonly [string, string] {
  return round === 0 ? [lines[0] + letter, ''] : [lines[0], lines[1] + letter]
}
