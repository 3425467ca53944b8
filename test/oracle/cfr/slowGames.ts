/** Kuhn and Leduc written again from their rules, as histories of letters; shares nothing with the engine. */

export type SlowNode =
  | { readonly payoff: number }
  | { readonly outcomes: readonly SlowNode[] }
  | { readonly player: number; readonly key: string; readonly children: readonly SlowNode[] }

/** All deals of Kuhn and the betting under each. */
export function slowKuhn(): SlowNode {
  const deals: SlowNode[] = []
  for (const a of [0, 1, 2]) for (const b of [0, 1, 2]) if (a !== b) deals.push(kuhnBetting(a, b, ''))
  return { outcomes: deals }
}

function kuhnBetting(a: number, b: number, line: string): SlowNode {
  const sign = a > b ? 1 : -1
  const payoffs: Record<string, number> = { pp: sign, bb: 2 * sign, pbb: 2 * sign, bp: 1, pbp: -1 }
  const payoff = payoffs[line]
  if (payoff !== undefined) return { payoff }
  const player = line.length % 2
  const key = 'JQK'.charAt(player === 0 ? a : b) + line
  return { player, key, children: ['p', 'b'].map((letter) => kuhnBetting(a, b, line + letter)) }
}

const LEDUC_DECK = ['Js', 'Jh', 'Qs', 'Qh', 'Ks', 'Kh']

/** All deals of Leduc, the board dealt where it is seen. */
export function slowLeduc(): SlowNode {
  const deals: SlowNode[] = []
  for (const a of LEDUC_DECK)
    for (const b of LEDUC_DECK) if (a !== b) deals.push(leducBetting([a, b], null, '', ''))
  return { outcomes: deals }
}

function leducBetting(
  cards: readonly [string, string],
  board: string | null,
  first: string,
  second: string,
): SlowNode {
  const line = board === null ? first : second
  const extend = (letter: string): SlowNode =>
    board === null
      ? leducBetting(cards, null, first + letter, '')
      : leducBetting(cards, board, first, second + letter)
  // What each has paid follows from replaying the letters.
  const paid = [1, 1]
  for (const [round, letters] of [first, second].entries())
    for (const [index, letter] of letters.split('').entries()) {
      if (letter === 'c') paid[index % 2] = paid[1 - (index % 2)]!
      if (letter === 'r') paid[index % 2] = paid[1 - (index % 2)]! + (round === 0 ? 2 : 4)
    }
  if (line.endsWith('f')) {
    const folder = (line.length - 1) % 2
    return { payoff: folder === 0 ? -paid[0]! : paid[1]! }
  }
  if (line.endsWith('c') && line.length > 1) {
    if (board === null) {
      const boards = LEDUC_DECK.filter((card) => !cards.includes(card))
      return { outcomes: boards.map((card) => leducBetting(cards, card, first, '')) }
    }
    const score = (card: string): number => 'JQK'.indexOf(card[0]!) + (card[0] === board[0] ? 10 : 0)
    return { payoff: Math.sign(score(cards[0]) - score(cards[1])) * paid[0]! }
  }
  const player = line.length % 2
  const raises = line.split('').filter((letter) => letter === 'r').length
  const letters = [...(line.endsWith('r') ? ['f'] : []), 'c', ...(raises < 2 ? ['r'] : [])]
  const seen = board === null ? '' : `/${board}:${second}`
  return { player, key: `${cards[player]}:${first}${seen}`, children: letters.map(extend) }
}
