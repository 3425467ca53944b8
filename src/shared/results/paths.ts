import { z } from 'zod'
import { MOST_SEATS } from './hands.ts'

/** Sessions that the chart of paths draws: enough to show the spread, few enough to tell lines apart. */
export const PATHS = 44

/** More points than a chart has pixels are no use: longer sessions are told by the extremes of each stretch. */
export const MOST_PATH_POINTS = 600

const whole = z.int().min(0)

/** How the profit of one player's session went. */
export const pathSchema = z.strictObject({
  session: whole,
  /** From 0. */
  seat: whole.max(MOST_SEATS - 1),
  /** Hands played. */
  hands: whole,
  /** [hands finished, profit in currency units] from [0, 0] to the end. */
  points: z.array(z.tuple([whole, z.number()])).max(MOST_PATH_POINTS + 2),
})
export type Path = z.infer<typeof pathSchema>

export const pathsSchema = z.strictObject({
  /** Sessions of the run that the paths were chosen from. */
  sessions: whole,
  /** By session number. */
  paths: z.array(pathSchema).max(PATHS),
})
export type Paths = z.infer<typeof pathsSchema>

/**
 * Numbers of `count` sessions of a run, evenly spread: the middle of each of as many equal stretches, or all where
 * there are no more. Sessions are dealt independently, so that any choice by number alone, made without looking at
 * how they went, is a fair sample.
 */
export function spreadSessions(sessions: number, count: number): number[] {
  if (sessions <= count) return Array.from({ length: sessions }, (_, session) => session)
  return Array.from({ length: count }, (_, i) => Math.floor(((2 * i + 1) * sessions) / (2 * count)))
}

/**
 * A path in at most `MOST_PATH_POINTS` + 2 points, the first and the last among them: of each stretch of hands the
 * lowest and the highest, in their order, so that no extreme is lost.
 */
export function thinned(profits: readonly number[]): [number, number][] {
  const all = profits.map((profit, hands): [number, number] => [hands, profit])
  if (all.length <= MOST_PATH_POINTS) return all
  const stretches = MOST_PATH_POINTS / 2
  const inner = all.slice(1, -1)
  const points = Array.from({ length: stretches }, (_, i) => {
    const part = inner.slice(
      Math.floor((i * inner.length) / stretches),
      Math.floor(((i + 1) * inner.length) / stretches),
    )
    const low = part.reduce((least, point) => (point[1] < least[1] ? point : least))
    const high = part.reduce((most, point) => (point[1] > most[1] ? point : most))
    return low === high ? [low] : low[0] < high[0] ? [low, high] : [high, low]
  })
  return [all[0]!, ...points.flat(), all.at(-1)!]
}
