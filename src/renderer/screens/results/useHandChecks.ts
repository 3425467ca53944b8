import { useMemo } from 'react'
import type { Results } from '../../../shared/api/simulations.ts'
import {
  type ComparedKey,
  type Comparison,
  comparisons,
  Z_FLAG,
} from '../../../shared/results/comparisons.ts'
import type { ExactSession } from '../../../shared/results/exactSession.ts'
import { type HandTest, handTest } from '../../../shared/results/handTest.ts'
import { type Check, endingChecks, ruinChecks } from '../../../shared/results/sessionChecks.ts'
import { useExactSession } from '../../state/exactSession.ts'

/** All that can be held against exact values. */
export interface HandChecks {
  /** The exact session; null where there is none or it is still being solved. */
  readonly session: ExactSession | null
  readonly compared: { readonly [Key in ComparedKey]?: Comparison }
  /** Shares of the reasons for which sessions end. */
  readonly endings: Readonly<Record<string, Check>>
  /** Chances of ruin, by percent lost. */
  readonly ruin: Readonly<Record<number, Check>>
  readonly rides: readonly Comparison[]
  /** Null with too few hands to test. */
  readonly main: HandTest | null
  readonly bonus: HandTest | null
  /** Figures that chance explains poorly. */
  readonly flagged: readonly ComparedKey[]
  readonly handsFlagged: boolean
}

/** As improbable as |z| > 4. */
const P_FLAG = 6.3e-5

export function useHandChecks({ record, summary, theory }: Results): HandChecks {
  const session = useExactSession(record.id)
  return useMemo(() => {
    const { figures } = summary
    const all = comparisons({ figures, config: record.config, theory, session })
    const main = handTest(figures.categories, theory.categories)
    const bonus = theory.bonus === null ? null : handTest(figures.bonusCategories, theory.bonus.categories)
    return {
      session,
      compared: Object.fromEntries(all.map((comparison) => [comparison.key, comparison])),
      endings: session === null ? {} : endingChecks(figures, session),
      ruin: session === null ? {} : ruinChecks(figures, session),
      rides: all.filter(({ key }) => key === 'ride1' || key === 'ride2'),
      main,
      bonus,
      flagged: all.filter(({ z }) => Math.abs(z ?? 0) > Z_FLAG).map(({ key }) => key),
      handsFlagged: [main, bonus].some((test) => test !== null && test.p < P_FLAG),
    }
  }, [record, summary, theory, session])
}
