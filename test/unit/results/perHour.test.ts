import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../src/shared/config/simulation.ts'
import { exactHand } from '../../../src/shared/results/exactHand.ts'
import { perHour } from '../../../src/shared/results/perHour.ts'
import type { HandTheory } from '../../../src/shared/results/theory.ts'

/** The standard paytable played best: edge 3.505679 %, deviation 5.1581 base bets. */
const theory: HandTheory = {
  play: {
    evPerBaseBet: -0.03505679,
    houseEdge: 0.03505679,
    standardDeviation: 5.1581,
    elementOfRisk: 0.0285,
    rides: { bet1: 0.07, bet2: 0.15 },
  },
  categories: {},
  bonus: {
    ev: -0.04488688,
    houseEdge: 0.04488688,
    standardDeviation: 2.5,
    covarianceWithMain: 3,
    categories: {},
  },
}

describe('figures by the hour', () => {
  it('grow with the pace, the deviation with its root', () => {
    const hour = perHour({ ev: -5 * 0.03505679, sd: 5 * 5.1581 }, 50)
    // $5 × 0.03505679 × 50 = $8.764; $5 × 5.1581 × √50 = $182.37; (5.1581 / 0.03505679)² = 21,649 hands.
    expect(hour.ev).toBeCloseTo(-8.7642, 4)
    expect(hour.standardDeviation).toBeCloseTo(182.366, 2)
    expect(hour.handsUntilEdgeShows).toBeCloseTo(21_648.9, 0)
  })
})

describe('one hand', () => {
  it('counts a bonus bet with its covariance, because both bets share the cards', () => {
    const config = defaultConfig()
    const bonus = {
      ...config.bonus_strategy,
      enabled: true,
      type: 'always' as const,
      always: { amount: '2' },
    }
    const hand = exactHand({ ...config, bonus_strategy: bonus }, theory)
    expect(hand?.ev).toBeCloseTo(-5 * 0.03505679 - 2 * 0.04488688, 10)
    expect(hand?.sd).toBeCloseTo(Math.sqrt((5 * 5.1581) ** 2 + (2 * 2.5) ** 2 + 2 * 3 * 5 * 2), 10)
  })

  it('has no exact worth where play looks at the session', () => {
    expect(exactHand(defaultConfig(), { ...theory, play: null })).toBeNull()
  })
})
