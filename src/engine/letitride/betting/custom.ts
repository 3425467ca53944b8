import { compileCents } from '../../rules/evaluator.ts'
import { requireExpression } from '../../rules/expression.ts'
import { sessionReader } from '../sessionValues.ts'
import type { BettingSetup } from '../setup.ts'
import type { BettingSystem } from './system.ts'

/** Bets what an expression says; throws a RuleError for one that is not valid. */
export function customBetting(
  { expression, minCents, maxCents }: Extract<BettingSetup, { kind: 'custom' }>,
  baseCents: number,
): BettingSystem {
  const { root, names } = requireExpression(expression, 'betting')
  const cents = compileCents(root)
  return {
    constantCents: null,
    maxCents,
    stepCents: 1,
    bettor() {
      const read = sessionReader(names, { base_bet: baseCents })
      return {
        bet: (seat) => Math.min(Math.max(cents(read(seat)), minCents), maxCents),
        record() {},
        reset() {},
      }
    },
  }
}
