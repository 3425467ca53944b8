import { wilsonInterval } from '../../engine/statistics/wilson.ts'

/** A counted share with its 95 % Wilson interval. */
export interface Share {
  readonly count: number
  readonly total: number
  readonly share: number
  readonly interval: readonly [number, number]
}

export function shareOf(count: number, total: number): Share {
  if (total === 0) return { count, total, share: 0, interval: [0, 1] }
  return { count, total, share: count / total, interval: wilsonInterval(count, total, 0.95) }
}
