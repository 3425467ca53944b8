import { roundTicks } from '../../../shared/charts/ticks.ts'

export interface ProfitScale {
  readonly width: number
  readonly height: number
  /** Where the lines end and the numbers of hands begin. */
  readonly bottom: number
  /** Where a number of played hands, 0 to all, stands. */
  readonly x: (played: number) => number
  readonly y: (profit: number) => number
  /** The hand, from 0, that a place belongs to. */
  readonly handAt: (x: number) => number
  /** Limits near enough to be drawn, and round amounts where there are none. */
  readonly limits: readonly number[]
  readonly amounts: readonly number[]
  /** Numbers of hands along the foot. */
  readonly counts: readonly number[]
}

interface ProfitScaleInput {
  readonly width: number
  readonly height: number
  /** Profit after each hand. */
  readonly profits: readonly number[]
  readonly winLimit: number | null
  readonly lossLimit: number | null
}

const LEFT = 62
const RIGHT = 18
const TOP = 14
const FOOT = 26
/** Room for one number along the foot. */
const COUNT_ROOM = 56
/** A limit further away than this many times what the session reached would flatten it. */
const FAR = 3

export function profitScale({ width, height, profits, winLimit, lossLimit }: ProfitScaleInput): ProfitScale {
  const hands = profits.length
  const reached = profits.reduce((most, profit) => Math.max(most, Math.abs(profit)), 0)
  const limits = [winLimit, lossLimit === null ? null : -lossLimit].filter(
    (limit) => limit !== null && Math.abs(limit) <= FAR * reached,
  ) as number[]
  const low = Math.min(0, ...limits, ...extremes(profits))
  const high = Math.max(0, ...limits, ...extremes(profits))
  const spread = high - low || 1
  const right = width - RIGHT
  const bottom = height - FOOT - 10
  const x = (played: number) => LEFT + (played / Math.max(1, hands)) * (right - LEFT)
  const y = (profit: number) => TOP + ((high - profit) / spread) * (bottom - TOP)
  const far = (amount: number) => [0, ...limits].every((other) => Math.abs(y(amount) - y(other)) > 18)
  return {
    width,
    height,
    bottom,
    x,
    y,
    handAt: (at) => {
      const played = Math.ceil(((at - LEFT) / (right - LEFT)) * hands)
      return Math.min(hands, Math.max(1, played)) - 1
    },
    limits,
    amounts: limits.length > 0 ? [] : roundTicks(low, high, 3).filter(far),
    counts: countsOf(hands, Math.floor((right - LEFT) / COUNT_ROOM)),
  }
}

/** The path of the profit from `from` to `to` hands played, in steps. */
export function profitPath(
  { x, y }: ProfitScale,
  profits: readonly number[],
  from: number,
  to: number,
): string {
  const start = from === 0 ? 0 : profits[from - 1]!
  let path = `M${round(x(from))} ${round(y(start))}`
  for (let hand = from; hand < to; hand++) path += `H${round(x(hand + 1))}V${round(y(profits[hand]!))}`
  return path
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Not by spreading: a session has up to 10,000 hands. */
function extremes(profits: readonly number[]): [number, number] {
  return profits.reduce<[number, number]>(
    ([low, high], profit) => [Math.min(low, profit), Math.max(high, profit)],
    [0, 0],
  )
}

/** 1, round numbers, and the last hand. */
function countsOf(hands: number, most: number): number[] {
  if (hands === 0) return []
  const round = roundTicks(0, hands, Math.max(2, most)).filter(Number.isInteger)
  const step = (round[1] ?? hands) - (round[0] ?? 0)
  const between = round.filter((count) => count > Math.max(1, step / 2) && hands - count > step / 2)
  return [...new Set([1, ...between, hands])]
}
