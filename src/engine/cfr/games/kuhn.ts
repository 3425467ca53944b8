/**
 * Kuhn poker. H. W. Kuhn, "A simplified two-person poker", Contributions to the Theory of Games I, 1950. Three cards
 * J < Q < K, ante 1, one bet of 1; player 0 acts first. 12 information sets, 30 terminals, value −1/18 for player 0.
 */
import { type Game, type GameNode, type Player, terminal } from '../game.ts'

const CARDS = 'JQK'

/** Information sets are named by the card and the actions so far, such as `Kpb`. */
export function kuhnPoker(): Game {
  return { name: 'kuhn', root }
}

function root(): GameNode {
  return dealOne([0, 1, 2], (first, rest) => dealOne(rest, (second) => betting([first, second], '')))
}

function dealOne(deck: readonly number[], next: (card: number, rest: number[]) => GameNode): GameNode {
  const outcomes = deck.map((card) => ({
    label: CARDS.charAt(card),
    probability: 1 / deck.length,
    next: () =>
      next(
        card,
        deck.filter((other) => other !== card),
      ),
  }))
  return { kind: 'chance', outcomes }
}

/** `line` has a letter for each action so far: p for a pass (check or fold), b for a bet (or call). */
function betting(cards: readonly [number, number], line: string): GameNode {
  const winner = cards[0] > cards[1] ? 1 : -1
  switch (line) {
    case 'pp':
      return terminal(winner)
    case 'bb':
    case 'pbb':
      return terminal(2 * winner)
    case 'bp':
      return terminal(1)
    case 'pbp':
      return terminal(-1)
    default: {
      const player: Player = line.length === 1 ? 1 : 0
      return {
        kind: 'decision',
        player,
        infoset: CARDS.charAt(cards[player]) + line,
        actions: [
          { label: 'pass', next: () => betting(cards, `${line}p`) },
          { label: 'bet', next: () => betting(cards, `${line}b`) },
        ],
      }
    }
  }
}
