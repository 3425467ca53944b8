import { useMemo } from 'react'
import type { Results } from '../../../shared/api/simulations.ts'
import { type Comparison, comparisons, Z_FLAG } from '../../../shared/results/comparisons.ts'
import { type HandTest, handTest } from '../../../shared/results/handTest.ts'

/** All that can be held against exact values. */
export interface HandChecks {
  readonly perHand: Comparison | undefined
  readonly rides: readonly Comparison[]
  /** Null with too few hands to test. */
  readonly main: HandTest | null
  readonly bonus: HandTest | null
  /** Chance is a poor explanation of one of them. */
  readonly perHandFlagged: boolean
  readonly handsFlagged: boolean
}

/** As improbable as |z| > 4. */
const P_FLAG = 6.3e-5

export function useHandChecks({ record, summary, theory }: Results): HandChecks {
  return useMemo(() => {
    const { figures } = summary
    const compared = comparisons({ figures, config: record.config, theory })
    const perHand = compared.find(({ key }) => key === 'evPerHand')
    const main = handTest(figures.categories, theory.categories)
    const bonus = theory.bonus === null ? null : handTest(figures.bonusCategories, theory.bonus.categories)
    return {
      perHand,
      rides: compared.filter(({ key }) => key === 'ride1' || key === 'ride2'),
      main,
      bonus,
      perHandFlagged: Math.abs(perHand?.z ?? 0) > Z_FLAG,
      handsFlagged: [main, bonus].some((test) => test !== null && test.p < P_FLAG),
    }
  }, [record, summary, theory])
}
