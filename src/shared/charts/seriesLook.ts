import type { ChartPalette } from './palette.ts'

/** How one of several lines is told from the others: colour and dash, never colour alone. */
export interface SeriesLook {
  /** Place in the series palette from 0; null where there are too many to tell apart by colour. */
  readonly slot: number | null
  /** Lengths of strokes and gaps; empty is solid. */
  readonly dash: readonly number[]
}

const DASHES: readonly (readonly number[])[] = [[], [5, 3], [1.5, 3], [7, 2, 1.5, 2], [10, 3], [3, 2]]

/** The first colour belongs to the merged strategy, so that five are left for solvers. */
const MOST_COLOURS = 5

/** The look of solver `index` of `count`; many of them are grey, so that the merged line stands out. */
export function solverLook(index: number, count: number): SeriesLook {
  const dash = DASHES[index % DASHES.length] ?? []
  return { slot: count > MOST_COLOURS ? null : index + 1, dash }
}

export function lookColour({ slot }: SeriesLook, palette: ChartPalette): string {
  return (slot === null ? undefined : palette.series[slot]) ?? palette.even
}
