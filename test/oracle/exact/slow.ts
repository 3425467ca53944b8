/**
 * A second, slow way to every exact figure, which shares no code with the engine: cards are pairs of rank and suit,
 * hands are ranked by counting, holdings are visited one by one, sessions are followed down their whole tree.
 */

export type SlowCard = readonly [rank: number, suit: number]

/** Payouts in the order royal flush, straight flush, quads, full house, flush, straight, trips, two pair, pairs. */
export function slowCategory(cards: readonly SlowCard[]): number {
  const counts = new Map<number, number>()
  for (const [rank] of cards) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  const groups = [...counts.values()].sort((a, b) => b - a).join('')
  const ranks = [...counts.keys()].sort((a, b) => a - b)
  const flush = cards.every(([, suit]) => suit === cards[0]![1])
  const straight = ranks.join() === '2,3,4,5,14' || (ranks.length === 5 && ranks[4]! - ranks[0]! === 4)
  if (straight && flush) return ranks[0] === 10 ? 0 : 1
  if (groups === '41') return 2
  if (groups === '32') return 3
  if (flush) return 4
  if (straight) return 5
  if (groups === '311') return 6
  if (groups === '221') return 7
  if (groups !== '2111') return 10
  const [pair] = [...counts].find(([, count]) => count === 2)!
  return pair >= 10 ? 8 : 9
}

export function slowThreeCategory(cards: readonly SlowCard[]): number {
  const ranks = cards.map(([rank]) => rank).sort((a, b) => a - b)
  const distinct = new Set(ranks).size
  if (distinct === 1) return 2
  if (distinct === 2) return 5
  const flush = new Set(cards.map(([, suit]) => suit)).size === 1
  const straight = ranks[2]! - ranks[0]! === 2 || ranks.join() === '2,3,14'
  if (flush && ranks.join() === '12,13,14') return 0
  if (flush && straight) return 1
  if (straight) return 3
  return flush ? 4 : 6
}

/** Three-card holdings that differ in more than the names of the suits, with how many holdings each stands for. */
export function holdings(): { cards: SlowCard[]; weight: number }[] {
  const found = new Map<string, { cards: SlowCard[]; weight: number }>()
  const deck = wholeDeck()
  for (let a = 0; a < 52; a++)
    for (let b = a + 1; b < 52; b++)
      for (let c = b + 1; c < 52; c++) {
        const cards = [deck[a]!, deck[b]!, deck[c]!]
        const key = canonical(cards)
        const entry = found.get(key) ?? { cards, weight: 0 }
        entry.weight++
        found.set(key, entry)
      }
  return [...found.values()]
}

export function wholeDeck(): SlowCard[] {
  return Array.from({ length: 52 }, (_, index) => [2 + (index % 13), Math.floor(index / 13)] as const)
}

/** The least text of the cards over all 24 ways to rename the suits. */
function canonical(cards: readonly SlowCard[]): string {
  return PERMUTATIONS.map((suits) =>
    cards
      .map(([rank, suit]) => rank * 4 + suits[suit]!)
      .sort((a, b) => a - b)
      .join(),
  ).sort()[0]!
}

const PERMUTATIONS = [0, 1, 2, 3].flatMap((a) =>
  [0, 1, 2, 3].flatMap((b) =>
    [0, 1, 2, 3].flatMap((c) =>
      [0, 1, 2, 3].flatMap((d) => (new Set([a, b, c, d]).size === 4 ? [[a, b, c, d]] : [])),
    ),
  ),
)

/**
 * For every holding and next card, how often the 48 last cards give each category: what any player, however
 * clever, can look at. Ordered community cards, so that 1,755 × 49 branches stand for all 51,979,200 deals.
 */
export type Branching = {
  readonly cards: SlowCard[]
  readonly weight: number
  readonly branches: readonly { readonly next: SlowCard; readonly counts: readonly number[] }[]
}

export function branchings(): Branching[] {
  const deck = wholeDeck()
  const memory = new Map<string, number[]>()
  return holdings().map(({ cards, weight }) => ({
    cards,
    weight,
    branches: deck
      .filter((next) => !holds(cards, next))
      .map((next) => {
        const four = [...cards, next]
        const key = canonical(four)
        let counts = memory.get(key)
        if (!counts) {
          counts = Array.from<number>({ length: 11 }).fill(0)
          for (const last of deck) if (!holds(four, last)) counts[slowCategory([...four, last])]!++
          memory.set(key, counts)
        }
        return { next, counts }
      }),
  }))
}

function holds(cards: readonly SlowCard[], [rank, suit]: SlowCard): boolean {
  return cards.some((card) => card[0] === rank && card[1] === suit)
}

/** Nets of a hand with the number of deals, for decisions given on cards; keyed `units,category,bonus category`. */
export function slowOutcomes(
  all: readonly Branching[],
  decisions: {
    bet1(cards: readonly SlowCard[]): boolean
    bet2(cards: readonly SlowCard[]): boolean
  },
): Map<string, number> {
  const found = new Map<string, number>()
  for (const { cards, weight, branches } of all) {
    const ride1 = decisions.bet1(cards) ? 1 : 0
    const bonus = slowThreeCategory(cards)
    for (const { next, counts } of branches) {
      const units = 1 + ride1 + (decisions.bet2([...cards, next]) ? 1 : 0)
      for (const [category, count] of counts.entries()) {
        const key = `${units},${category},${bonus}`
        if (count > 0) found.set(key, (found.get(key) ?? 0) + weight * count)
      }
    }
  }
  return found
}
