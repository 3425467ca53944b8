import { describe, expect, it } from 'vitest'
import { displayHistogram } from '../../../src/shared/charts/displayHistogram.ts'
import { residualOf } from '../../../src/shared/charts/exactMarks.ts'
import { histogramScale } from '../../../src/shared/charts/histogramScale.ts'
import { chartNumbers } from '../../../src/shared/charts/numbers.ts'
import { outcomeHistogram } from '../../../src/shared/charts/outcomeHistogram.ts'
import { LIGHT_PALETTE } from '../../../src/shared/charts/palette.ts'
import { defaultConfig } from '../../../src/shared/config/simulation.ts'
import { DEFAULT_STYLE } from '../../../src/shared/format/number.ts'
import { comparisons } from '../../../src/shared/results/comparisons.ts'
import type { ExactSession } from '../../../src/shared/results/exactSession.ts'
import type { Figures } from '../../../src/shared/results/figures.ts'
import { endingChecks, ruinChecks, sessionChecks } from '../../../src/shared/results/sessionChecks.ts'
import { figuresOf, THEORY } from '../../fixtures/bridge/figures.ts'
import { playSessions } from '../../fixtures/bridge/play.ts'

/** A session that ends at −$10, $0 or $30. */
const session: ExactSession = {
  kind: 'exact',
  figures: {
    pWin: 0.2,
    pLoss: 0.7,
    pPush: 0.1,
    meanProfit: -1,
    sdProfit: Math.sqrt(0.7 * 81 + 0.1 * 1 + 0.2 * 961),
    skewness: 1,
    meanHands: 10,
    evPerHand: -0.1,
    meanWagered: 100,
    meanBonusWagered: 0,
    meanLoweredHands: 0,
    stopReasons: { win_limit: 0.2, loss_limit: 0.7, max_hands: 0.1, insufficient_funds: 0 },
    quantiles: [],
    ruin: [
      { percent: 25, probability: 0.5 },
      { percent: 100, probability: 0 },
    ],
    cutProbability: 0,
  },
  histogram: {
    exact: true,
    lowCents: -1000,
    widthCents: 1000,
    bins: 5,
    counts: [
      [0, 0.7],
      [1, 0.1],
      [4, 0.2],
    ],
    below: 0,
    above: 0,
    minCents: -1000,
    maxCents: 3000,
  },
}

const config = defaultConfig()
const base = figuresOf(playSessions(config, 200, 1), config, 10_000)
const figures: Figures = {
  ...base,
  sessions: 10_000,
  tableSessions: 10_000,
  winRate: 0.208,
  pushRate: 0.1,
  lossRate: 0.692,
  meanProfit: -0.5,
  sdProfit: session.figures.sdProfit,
  meanHands: 10.1,
  meanHandsCI: [9.904, 10.296],
  ruin: [
    { percent: 25, rate: 0.51, rateCI: [0.5, 0.52] },
    { percent: 100, rate: 0, rateCI: [0, 0.001] },
  ],
  stopReasons: { win_limit: 2080, loss_limit: 6920, max_hands: 1000 },
}

describe('figures against the exact session', () => {
  it('are measured in exact standard errors', () => {
    const checks = sessionChecks(figures, session)
    expect(checks.winRate.z).toBeCloseTo(0.008 / Math.sqrt((0.2 * 0.8) / 10_000), 9)
    expect(checks.pushRate.z).toBe(0)
    expect(checks.lossRate.z).toBeCloseTo(-0.008 / Math.sqrt((0.7 * 0.3) / 10_000), 9)
    expect(checks.meanProfit.z).toBeCloseTo(0.5 / (session.figures.sdProfit / 100), 9)
    expect(checks.sdProfit).toEqual({ exact: session.figures.sdProfit, z: 0 })
    expect(checks.meanHands.z).toBeCloseTo(1, 3)
  })

  it('of ruin are measured level by level, at a shared table by the width of their intervals', () => {
    const alone = ruinChecks(figures, session)
    expect(alone[25]).toEqual({ exact: 0.5, z: expect.closeTo(2, 9) })
    expect(alone[100]).toEqual({ exact: 0, z: null })
    const shared = ruinChecks({ ...figures, tableSessions: 5_000 }, session)
    expect(shared[25]!.z).toBeCloseTo((0.01 / 0.02) * 2 * 1.96, 3)
    expect(ruinChecks(figures, { ...session, figures: { ...session.figures, ruin: null } })).toEqual({})
  })

  it('that hardly ever happen have no z, and no z is made of nothing', () => {
    const rare = { ...session, figures: { ...session.figures, pPush: 1e-5 } }
    expect(sessionChecks(figures, rare).pushRate).toEqual({ exact: 1e-5, z: null })
    expect(sessionChecks({ ...figures, meanProfit: null }, session).meanProfit.z).toBeNull()
    expect(endingChecks(figures, session)['insufficient_funds']).toEqual({ exact: 0, z: null })
    expect(endingChecks(figures, session)['win_limit']?.z).toBeCloseTo(2, 9)
  })

  it('of a table take the errors of their intervals', () => {
    const table = { ...figures, tableSessions: 5000, winRateCI: [0.188, 0.228] as [number, number] }
    expect(sessionChecks(table, session).winRate.z).toBeCloseTo(0.008 / (0.04 / 3.9199), 4)
    expect(endingChecks(table, session)['win_limit']).toEqual({ exact: 0.2, z: null })
  })

  it('stand in the list of figures only when the session is known', () => {
    const keys = (given: ExactSession | null) =>
      comparisons({ figures, config, theory: THEORY, session: given })
        .filter(({ exact }) => exact !== null)
        .map(({ key }) => key)
    expect(keys(null)).toEqual(['evPerHand', 'ride1', 'ride2'])
    expect(keys(session)).toContain('winRate')
    expect(keys(session)).toContain('sdProfit')
  })
})

describe('the outcome histogram', () => {
  const simulated = {
    ...session.histogram,
    counts: [
      [0, 6920],
      [4, 2080],
    ] as [number, number][],
  }
  const limits = { winCents: null, lossCents: null }

  it('gathers exact probabilities into the bars, also where no session ended', () => {
    const { bars } = displayHistogram(simulated, limits, session.histogram)
    expect(bars.map(({ exact }) => exact)).toEqual([0.7, 0.1, 0.2])
    expect(bars.map(({ count }) => count)).toEqual([6920, 0, 2080])
    const scale = histogramScale(displayHistogram(simulated, limits, session.histogram))
    expect(residualOf(scale.slots[1]!, 9000)).toBeCloseTo(-0.1 / Math.sqrt((0.1 * 0.9) / 9000), 9)
    expect(residualOf(scale.slots[1]!, 40)).toBeNull()
  })

  it('has a strip of residuals, but not where it is narrow or exact itself', () => {
    const draw = (more: object) =>
      outcomeHistogram({
        histogram: simulated,
        limits,
        palette: LIGHT_PALETTE,
        numbers: chartNumbers(DEFAULT_STYLE),
        ...more,
      })
    const grids = (more: object) => [draw(more).option['grid']].flat().length
    expect(grids({ exact: session.histogram })).toBe(2)
    expect(grids({ exact: session.histogram, narrow: true })).toBe(1)
    expect(grids({})).toBe(1)
    const { table } = draw({ exact: session.histogram })
    expect(table.columns.map(({ label }) => label).slice(-2)).toEqual(['Exact', 'z'])
    expect(draw({ histogram: session.histogram, ink: true }).table.columns).toHaveLength(2)
  })
})
