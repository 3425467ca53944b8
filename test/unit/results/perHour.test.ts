import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../src/shared/config/simulation.ts'
import { perHour } from '../../../src/shared/results/perHour.ts'
import type { HandTheory } from '../../../src/shared/results/theory.ts'

/** The standard paytable played best: edge 3.505679 %, deviation 5.1581 base bets. */
const theory: HandTheory = {
  evPerBaseBet: -0.03505679,
  houseEdge: 0.03505679,
  standardDeviation: 5.1581,
  elementOfRisk: 0.0285,
  rides: { bet1: 0.07, bet2: 0.15 },
  categories: {},
  bonus: { ev: -0.04488688, houseEdge: 0.04488688, standardDeviation: 2.5, categories: {} },
}

describe('figures by the hour', () => {
  it('grow with the pace, the deviation with its root', () => {
    const hour = perHour(defaultConfig(), theory, 50)
    // $5 × 0.03505679 × 50 = $8.764; $5 × 5.1581 × √50 = $182.37; (5.1581 / 0.03505679)² = 21,649 hands.
    expect(hour?.ev).toBeCloseTo(-8.7642, 4)
    expect(hour?.standardDeviation).toBeCloseTo(182.366, 2)
    expect(hour?.handsUntilEdgeShows).toBeCloseTo(21_648.9, 0)
  })

  it('count a bonus bet in what an hour costs', () => {
    const config = defaultConfig()
    const bonus = {
      ...config.bonus_strategy,
      enabled: true,
      type: 'always' as const,
      always: { amount: '2' },
    }
    const hour = perHour({ ...config, bonus_strategy: bonus }, theory, 40)
    expect(hour?.ev).toBeCloseTo(40 * (-5 * 0.03505679 - 2 * 0.04488688), 8)
    expect(hour?.standardDeviation).toBeNull()
  })
})
