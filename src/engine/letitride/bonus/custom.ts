import { compileCents } from '../../rules/evaluator.ts'
import { requireExpression } from '../../rules/expression.ts'
import { sessionReader } from '../sessionValues.ts'
import type { BonusPlanSetup } from '../setup.ts'
import { limitBonus } from './limits.ts'
import { type BonusPlan, rangeUpTo } from './plan.ts'

/** Bets what an expression says; throws a RuleError for one that is not valid. */
export function customBonus(
  { expression, minCents, maxCents, limits }: Extract<BonusPlanSetup, { kind: 'custom' }>,
  baseBetCents: number,
): BonusPlan {
  const { root, names } = requireExpression(expression, 'bonus')
  const cents = compileCents(root)
  return {
    constantCents: null,
    ...rangeUpTo(maxCents, limits),
    bettor() {
      const read = sessionReader(names, { base_bet: baseBetCents, min_bet: minCents, max_bet: maxCents })
      return {
        bet(seat) {
          const asked = cents(read(seat))
          return asked <= 0 ? 0 : limitBonus(Math.min(Math.max(asked, minCents), maxCents), limits)
        },
        record() {},
        reset() {},
      }
    },
  }
}
