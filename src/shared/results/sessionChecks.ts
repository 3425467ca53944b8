import type { ExactSession } from './exactSession.ts'
import type { Figures } from './figures.ts'

/** A simulated figure's exact value and its distance from it in standard errors. */
export interface Check {
  readonly exact: number
  readonly z: number | null
}

export type CheckedKey = 'winRate' | 'pushRate' | 'lossRate' | 'meanProfit' | 'sdProfit' | 'meanHands'

/** Half-width of a 95 % interval over its standard error. */
export const Z95 = 1.959963984540054

/**
 * The figures of a run against the exact session. Standard errors are exact too wherever the sessions are
 * independent: an error estimated from the data is far too small while the rarest hands have not come up.
 * Seats of one table share cards, so that their errors are those of the intervals.
 */
export function sessionChecks(figures: Figures, session: ExactSession): Record<CheckedKey, Check> {
  const { figures: exact } = session
  const n = figures.sessions
  const independent = figures.tableSessions === n
  const rate = (key: 'winRate' | 'pushRate' | 'lossRate', p: number): Check => ({
    exact: p,
    z: zOf(figures[key], p, independent ? shareError(p, n) : intervalError(figures[`${key}CI`])),
  })
  const meanError = independent ? exact.sdProfit / Math.sqrt(n) : intervalError(figures.meanProfitCI)
  const sdError = independent ? deviationError(session, n) : intervalError(figures.sdProfitCI)
  return {
    winRate: rate('winRate', exact.pWin),
    pushRate: rate('pushRate', exact.pPush),
    lossRate: rate('lossRate', exact.pLoss),
    meanProfit: {
      exact: exact.meanProfit,
      z: zOf(figures.meanProfit, exact.meanProfit, meanError),
    },
    sdProfit: { exact: exact.sdProfit, z: zOf(figures.sdProfit, exact.sdProfit, sdError) },
    meanHands: {
      exact: exact.meanHands,
      z: zOf(figures.meanHands, exact.meanHands, intervalError(figures.meanHandsCI)),
    },
  }
}

/** Why sessions end, against the exact shares. */
export function endingChecks(figures: Figures, session: ExactSession): Record<string, Check> {
  const n = figures.sessions
  return Object.fromEntries(
    Object.entries(session.figures.stopReasons).map(([reason, exact]) => {
      const share = n === 0 ? null : (figures.stopReasons[reason] ?? 0) / n
      const independent = figures.tableSessions === n
      return [reason, { exact, z: independent ? zOf(share, exact, shareError(exact, n)) : null }]
    }),
  )
}

/** Chances of ruin by level (percent lost of the starting bankroll), against the exact ones; empty without them. */
export function ruinChecks(figures: Figures, session: ExactSession): Readonly<Record<number, Check>> {
  const independent = figures.tableSessions === figures.sessions
  const checks = (session.figures.ruin ?? []).map(({ percent, probability }): [number, Check] => {
    const found = figures.ruin.find((level) => level.percent === percent)
    const error = independent
      ? shareError(probability, figures.sessions)
      : intervalError(found?.rateCI ?? null)
    return [percent, { exact: probability, z: zOf(found?.rate ?? null, probability, error) }]
  })
  return Object.fromEntries(checks)
}

/** (value − exact) ÷ standard error; null where either is missing. */
export function zOf(value: number | null, exact: number | null, standardError: number | null): number | null {
  if (value === null || exact === null || standardError === null || !(standardError > 0)) return null
  return (value - exact) / standardError
}

export function intervalError(interval: readonly [number, number] | null): number | null {
  return interval === null ? null : (interval[1] - interval[0]) / (2 * Z95)
}

/** Fewer expected cases, of either kind, say nothing in units of a normal deviation. */
const LEAST_CASES = 5

function shareError(p: number, n: number): number | null {
  return n * Math.min(p, 1 - p) < LEAST_CASES ? null : Math.sqrt((p * (1 - p)) / n)
}

/** Standard error of a sample deviation, √((m₄ − m₂²) ÷ (4 n m₂)), with the moments of the exact distribution. */
function deviationError({ histogram, figures }: ExactSession, n: number): number | null {
  if (!histogram.exact) return null
  let m4 = 0
  for (const [bin, probability] of histogram.counts) {
    const profit = (histogram.lowCents + bin * histogram.widthCents) / 100
    m4 += probability * (profit - figures.meanProfit) ** 4
  }
  const m2 = figures.sdProfit ** 2
  return m2 > 0 ? Math.sqrt(Math.max(0, m4 - m2 * m2) / (4 * n * m2)) : null
}
