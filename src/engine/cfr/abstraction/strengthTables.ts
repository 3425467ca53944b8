/**
 * Tables of the seven-card evaluator, built in about a third of a second. Without a flush a hand's strength depends on
 * its ranks alone: each rank has a key such that the sum of seven keys (each at most four times) tells the ranks.
 * The 49,205 sums lie between 0 and 7,825,759; rows of 512 are pushed into one another where they have gaps (row
 * displacement: R. E. Tarjan, A. C. Yao, "Storing a sparse table", CACM 22, 1979), which keeps the table in cache.
 */
import { RANKS, rankStrength, suitStrength } from './strength.ts'

/** Key of each rank: sums of seven are all different. */
export const RANK_KEYS: readonly number[] = [
  0, 1, 5, 22, 98, 453, 2_031, 8_698, 22_854, 83_661, 262_349, 636_345, 1_479_181,
]

export const ROW_BITS = 9

/** Different strengths of seven cards; a strength is a number 0 (worst) to 4,823 (royal flush). */
export const STRENGTHS = 4_824

export type StrengthTables = {
  /** Strength of a rank sum at [sum + rowOffset[sum >>> ROW_BITS]]. */
  readonly byRanks: Uint16Array
  readonly rowOffset: Int32Array
  /** Strength of a flush by the set of its ranks (bit r for rank r), five to seven of them. */
  readonly byFlush: Uint16Array
  /** Category 0 (high card) to 8 (straight flush) of each strength. */
  readonly category: Uint8Array
}

let tables: StrengthTables | null = null

/** The tables; built on first use. */
export function strengthTables(): StrengthTables {
  tables ??= buildTables()
  return tables
}

function buildTables(): StrengthTables {
  const bySum = strengthsBySum()
  const byMask = strengthsOfFlushes()
  const order = [...new Set([...bySum.values(), ...byMask.values()])].sort((a, b) => a - b)
  const number = new Map(order.map((strength, index) => [strength, index]))
  const byFlush = new Uint16Array(1 << RANKS)
  for (const [mask, strength] of byMask) byFlush[mask] = number.get(strength)!
  const numbered = [...bySum]
    .map(([sum, strength]) => [sum, number.get(strength)!] as const)
    .sort((a, b) => a[0] - b[0])
  return {
    ...displaceRows(numbered),
    byFlush,
    category: Uint8Array.from(order, (strength) => Math.floor(strength / RANKS ** 5)),
  }
}

/** Strength without a flush, by the sum of the keys of seven ranks. */
function strengthsBySum(): Map<number, number> {
  const strengths = new Map<number, number>()
  const counts = new Uint8Array(RANKS)
  const place = (rank: number, left: number, sum: number): void => {
    if (rank === RANKS) {
      if (left === 0) strengths.set(sum, rankStrength(counts))
      return
    }
    for (let count = 0; count <= Math.min(4, left); count++) {
      counts[rank] = count
      place(rank + 1, left - count, sum + count * RANK_KEYS[rank]!)
    }
    counts[rank] = 0
  }
  place(0, 7, 0)
  return strengths
}

function strengthsOfFlushes(): Map<number, number> {
  const strengths = new Map<number, number>()
  for (let mask = 0; mask < 1 << RANKS; mask++) {
    const bits = Array.from({ length: RANKS }, (_, rank) => (mask >> rank) & 1)
    const size = bits.reduce((sum, bit) => sum + bit, 0)
    if (size >= 5 && size <= 7) strengths.set(mask, suitStrength(mask))
  }
  return strengths
}

/**
 * Gives each row of sums an offset at which its entries meet only free places: the first one from where the search
 * for the last row of the same length ended.
 */
function displaceRows(
  entries: readonly (readonly [number, number])[],
): Pick<StrengthTables, 'byRanks' | 'rowOffset'> {
  const rows = Map.groupBy(entries, ([sum]) => sum >>> ROW_BITS)
  const largest = entries.at(-1)![0]
  const rowOffset = new Int32Array((largest >>> ROW_BITS) + 1)
  const places = new Uint16Array(1 << 18)
  const taken = new Uint8Array(places.length)
  let end = 0
  let start = 0
  let length = 0
  // Full rows first: they are the hardest to place.
  for (const [row, members] of [...rows].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])) {
    const within = Int32Array.from(members, ([sum]) => sum & ((1 << ROW_BITS) - 1))
    if (within.length !== length) start = 0
    length = within.length
    while (!fits(within, start, taken)) start++
    for (const [index, column] of within.entries()) {
      taken[start + column] = 1
      places[start + column] = members[index]![1]
    }
    rowOffset[row] = start - (row << ROW_BITS)
    end = Math.max(end, start + within.at(-1)! + 1)
  }
  return { byRanks: places.slice(0, end), rowOffset }
}

function fits(columns: Int32Array, start: number, taken: Uint8Array): boolean {
  for (let index = 0; index < columns.length; index++) if (taken[start + columns[index]!] === 1) return false
  return true
}
