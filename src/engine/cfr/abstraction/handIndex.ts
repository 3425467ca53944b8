/**
 * A perfect numbering of hands up to a renaming of suits: K. Waugh, "A fast and optimal hand isomorphism algorithm",
 * AAAI workshop on computer poker, 2013. A hand is two sets of cards, hole and board, whose orders do not matter.
 *
 * Each suit holds some hole ranks and some board ranks. Their counts are the suit's shape; the sets of a shape are
 * numbered by colex ranks. Suits are sorted by shape; which shapes a hand has chooses a range of numbers, and within
 * it suits of equal shape form a multiset, which is numbered as combinations with repetition.
 */

/** C(n, k) for 0 ≤ k ≤ n ≤ 13: the sets of ranks. */
const BINOMIAL: readonly (readonly number[])[] = Array.from({ length: 14 }, (_, n) =>
  Array.from({ length: 14 }, (__, k) => binomial(n, k)),
)

function binomial(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  let value = 1
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i
  return value
}

const RANKS = 13
const SUITS = 4

/** colex[mask]: number of a set of ranks among the sets of its size. */
const COLEX = Uint16Array.from({ length: 1 << RANKS }, (_, mask) => {
  let [index, size] = [0, 0]
  for (let rank = 0; rank < RANKS; rank++) if ((mask >> rank) & 1) index += BINOMIAL[rank]![++size] ?? 0
  return index
})

const SIZE = Uint8Array.from({ length: 1 << RANKS }, (_, mask) => {
  let size = 0
  for (let rank = 0; rank < RANKS; rank++) size += (mask >> rank) & 1
  return size
})

/** How many cards of one suit are in the hole and on the board, as hole × 8 + board. */
type Shape = number

/** Hands whose four suits have these shapes, in descending order. */
type Group = { readonly shapes: readonly Shape[]; readonly first: number; readonly size: number }

export class HandIndex {
  /** Number of different hands: 169 for 2 + 0 cards, 1,286,792 for 2 + 3, 13,960,050 for 2 + 4. */
  readonly size: number
  readonly #holeCards: number
  readonly #boardCards: number
  readonly #groups: readonly Group[]
  /** First number of each group by its four shapes packed into 24 bits. */
  readonly #firstOf: ReadonlyMap<number, number>
  readonly #states = new Float64Array(SUITS)
  readonly #shapes = new Int32Array(SUITS)
  readonly #holes = new Int32Array(SUITS)
  readonly #boards = new Int32Array(SUITS)

  /** `holeCards` 0 to 2 and `boardCards` 0 to 5. */
  constructor(holeCards: number, boardCards: number) {
    this.#holeCards = holeCards
    this.#boardCards = boardCards
    let first = 0
    this.#groups = shapesOf(holeCards, boardCards).map((shapes) => {
      const group = { shapes, first, size: groupSize(shapes) }
      first += group.size
      return group
    })
    this.size = first
    this.#firstOf = new Map(this.#groups.map(({ shapes, first: start }) => [pack(shapes), start]))
  }

  /** Number 0 to size − 1 of a hand: the hole cards first, then the board, all different. */
  index(cards: ArrayLike<number>): number {
    const { holeCards, boardCards } = { holeCards: this.#holeCards, boardCards: this.#boardCards }
    const holes = this.#holes.fill(0)
    const boards = this.#boards.fill(0)
    for (let i = 0; i < holeCards; i++) holes[cards[i]! & 3]! |= 1 << (cards[i]! >> 2)
    for (let i = holeCards; i < holeCards + boardCards; i++) boards[cards[i]! & 3]! |= 1 << (cards[i]! >> 2)
    const states = this.#states
    const shapes = this.#shapes
    for (let suit = 0; suit < SUITS; suit++) {
      const shape = SIZE[holes[suit]!]! * 8 + SIZE[boards[suit]!]!
      const state = suitState(holes[suit]!, boards[suit]!)
      // Insertion sort: shapes descending, states ascending among equal shapes.
      let place = suit
      while (
        place > 0 &&
        (shapes[place - 1]! < shape || (shapes[place - 1] === shape && states[place - 1]! > state))
      ) {
        shapes[place] = shapes[place - 1]!
        states[place] = states[place - 1]!
        place--
      }
      shapes[place] = shape
      states[place] = state
    }
    return this.#firstOf.get(pack(shapes))! + multisetIndex(shapes, states)
  }

  /** Cards of one hand with the number: the hole cards first, then the board, each ascending. */
  cards(index: number): number[] {
    if (!Number.isInteger(index) || index < 0 || index >= this.size)
      throw new RangeError(`not a hand number below ${this.size}: ${index}`)
    const group = this.#groups.findLast(({ first }) => first <= index)!
    const states = statesOf(group.shapes, index - group.first)
    const hole: number[] = []
    const board: number[] = []
    for (const [suit, state] of states.entries()) {
      const [holeMask, boardMask] = suitSets(group.shapes[suit]!, state)
      for (let rank = 0; rank < RANKS; rank++) {
        if ((holeMask >> rank) & 1) hole.push(rank * SUITS + suit)
        if ((boardMask >> rank) & 1) board.push(rank * SUITS + suit)
      }
    }
    return [...hole.sort((a, b) => a - b), ...board.sort((a, b) => a - b)]
  }

  /** How many hands of real suits have a number: 24 over the renamings that change nothing, at most 24. */
  weight(index: number): number {
    const group = this.#groups.findLast(({ first }) => first <= index)!
    const states = statesOf(group.shapes, index - group.first)
    const kinds = Map.groupBy(states.entries(), ([suit, state]) => `${group.shapes[suit]} ${state}`)
    let weight = 24
    for (const { length } of kinds.values()) weight /= [1, 1, 2, 6, 24][length]!
    return weight
  }
}

function pack(shapes: ArrayLike<number>): number {
  return ((shapes[0]! * 64 + shapes[1]!) * 64 + shapes[2]!) * 64 + shapes[3]!
}

/** Every way to spread the cards over four suits, shapes descending. */
function shapesOf(holeCards: number, boardCards: number): Shape[][] {
  const found: Shape[][] = []
  const spread = (shapes: readonly Shape[], hole: number, board: number, most: Shape): void => {
    if (shapes.length === SUITS) {
      if (hole === 0 && board === 0) found.push([...shapes])
      return
    }
    for (let h = hole; h >= 0; h--)
      for (let b = board; b >= 0; b--)
        if (h * 8 + b <= most) spread([...shapes, h * 8 + b], hole - h, board - b, h * 8 + b)
  }
  spread([], holeCards, boardCards, 63)
  return found
}

/** Number of ways to fill one suit of a shape. */
function stateCount(shape: Shape): number {
  return BINOMIAL[RANKS]![shape >> 3]! * BINOMIAL[RANKS - (shape >> 3)]![shape & 7]!
}

/** Number of a suit's sets of ranks among those of its shape; board ranks count among those not in the hole. */
function suitState(hole: number, board: number): number {
  let squeezed = board
  for (let rest = hole; rest !== 0; rest &= ~highest(rest)) {
    const below = highest(rest) - 1
    squeezed = (squeezed & below) | ((squeezed >> 1) & ~below)
  }
  return COLEX[squeezed]! * BINOMIAL[RANKS]![SIZE[hole]!]! + COLEX[hole]!
}

function highest(mask: number): number {
  return 1 << (31 - Math.clz32(mask))
}

/** The sets of ranks of a suit's number: the inverse of `suitState`. */
function suitSets(shape: Shape, state: number): [number, number] {
  const holes = BINOMIAL[RANKS]![shape >> 3]!
  const hole = setOf(state % holes, shape >> 3)
  let board = setOf(Math.floor(state / holes), shape & 7)
  for (let rank = 0; rank < RANKS; rank++)
    if ((hole >> rank) & 1) {
      const below = (1 << rank) - 1
      board = (board & below) | ((board & ~below) << 1)
    }
  return [hole, board]
}

function setOf(colex: number, size: number): number {
  let mask = 0
  let rest = colex
  for (let left = size; left > 0; left--) {
    let rank = left - 1
    while (rank + 1 < RANKS && (BINOMIAL[rank + 1]![left] ?? 0) <= rest) rank++
    mask |= 1 << rank
    rest -= BINOMIAL[rank]![left]!
  }
  return mask
}

/** C(n + k − 1, k): multisets of k out of n. */
function multisets(n: number, k: number): number {
  let value = 1
  for (let i = 0; i < k; i++) value = (value * (n + i)) / (i + 1)
  return value
}

/** Lengths of the runs of equal shapes. */
function runs(shapes: ArrayLike<number>): number[] {
  const lengths: number[] = []
  for (let suit = 0; suit < SUITS; suit++)
    if (suit > 0 && shapes[suit] === shapes[suit - 1]) lengths[lengths.length - 1]!++
    else lengths.push(1)
  return lengths
}

function groupSize(shapes: readonly Shape[]): number {
  let [size, suit] = [1, 0]
  for (const length of runs(shapes)) {
    size *= multisets(stateCount(shapes[suit]!), length)
    suit += length
  }
  return size
}

/** Number within a group: each run of equal shapes is a digit, the first run the least significant. */
function multisetIndex(shapes: ArrayLike<number>, states: ArrayLike<number>): number {
  let index = 0
  let scale = 1
  for (let suit = 0; suit < SUITS; ) {
    const shape = shapes[suit]!
    const count = stateCount(shape)
    let digit = 0
    let length = 0
    for (; suit < SUITS && shapes[suit] === shape; suit++, length++)
      digit += multisets(states[suit]!, length + 1)
    index += scale * digit
    scale *= multisets(count, length)
  }
  return index
}

/** States of the four suits of a number within a group: the inverse of `multisetIndex`. */
function statesOf(shapes: readonly Shape[], within: number): number[] {
  const states: number[] = []
  let rest = within
  for (const length of runs(shapes)) {
    const shape = shapes[states.length]!
    const size = multisets(stateCount(shape), length)
    states.push(...multisetOf(rest % size, length, stateCount(shape)))
    rest = Math.floor(rest / size)
  }
  return states
}

function multisetOf(index: number, length: number, count: number): number[] {
  const states: number[] = []
  let rest = index
  for (let left = length; left > 0; left--) {
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (multisets(middle, left) <= rest) low = middle
      else high = middle - 1
    }
    states.unshift(low)
    rest -= multisets(low, left)
  }
  return states
}
