import type { ProfitScale } from './profitScale.ts'

export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

/** Mean width of a character of the label, its distance from the dot and half its height. */
const CHARACTER = 6.2
const GAP = 10
const HALF = 9
const BASELINE = 4

/** Where the amount at a hand is written: beside its dot, clear of the line if there is room. */
export function profitLabel(
  scale: ProfitScale,
  { profits, at, text }: { readonly profits: readonly number[]; readonly at: number; readonly text: string },
): LabelPlace {
  const { x, y } = scale
  const [here, level] = [x(at + 1), y(profits[at] ?? 0)]
  const width = text.length * CHARACTER
  const before = here - GAP - width > x(0)
  const [from, to] = before ? [here - GAP - width, here - GAP] : [here + GAP, here + GAP + width]
  const [first, last] = [scale.handAt(from), scale.handAt(to)]
  const line = profits.slice(Math.max(0, first - 1), last + 1).map(y)
  const [top, bottom] = line.reduce<[number, number]>(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    [Infinity, -Infinity],
  )
  const isClear = (middle: number) => middle + HALF <= top || middle - HALF >= bottom
  const inside = (middle: number) => middle >= HALF && middle <= scale.bottom - HALF
  const middles = [level, top - HALF, bottom + HALF]
    .filter((middle) => isClear(middle) && inside(middle))
    .sort((a, b) => Math.abs(a - level) - Math.abs(b - level))
  return {
    x: before ? here - GAP : here + GAP,
    y: (middles[0] ?? level) + BASELINE,
    anchor: before ? 'end' : 'start',
  }
}
