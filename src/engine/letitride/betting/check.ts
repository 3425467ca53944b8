import { checkExpression } from '../../rules/expression.ts'
import { firstProblem, list, ratio, type SetupProblem, whole } from '../fieldChecks.ts'
import { isGoal } from '../goalSetup.ts'
import type { GameSetup } from '../setup.ts'

const MAX_STEPS = 1_000

/** The first field of a betting system that is not as setup.ts tells, or null. */
export function bettingProblem({ betting, baseBetCents, strategy }: GameSetup): SetupProblem | null {
  if (betting.kind === 'flat') return null
  if (betting.kind === 'chosen') {
    const { multiples } = betting
    // Nothing but a policy chooses bets.
    const chooses = isGoal(strategy)
    return firstProblem(
      whole('betting.multiples.length', multiples.length, chooses ? 1 : MAX_STEPS + 1, MAX_STEPS),
      list('betting.multiples', multiples, (path, multiple) => whole(path, multiple, 1)),
    )
  }
  const most = whole('betting.maxCents', betting.maxCents, 1)
  switch (betting.kind) {
    case 'proportional':
      return firstProblem(
        most,
        ratio('betting.share', betting.share, { aboveZero: true, atMostOne: true }),
        whole('betting.roundToCents', betting.roundToCents, 1),
        whole('betting.minCents', betting.minCents, 1, betting.maxCents),
      )
    case 'martingale':
      return firstProblem(
        most,
        ratio('betting.multiplier', betting.multiplier, { atLeastOne: true }),
        whole('betting.maxProgressions', betting.maxProgressions, 1, MAX_STEPS),
      )
    case 'reverse_martingale':
      return firstProblem(
        most,
        ratio('betting.multiplier', betting.multiplier, { atLeastOne: true }),
        whole('betting.targetStreak', betting.targetStreak, 1, MAX_STEPS),
      )
    case 'paroli':
      return firstProblem(
        most,
        ratio('betting.multiplier', betting.multiplier, { atLeastOne: true }),
        whole('betting.winsBeforeReset', betting.winsBeforeReset, 1, MAX_STEPS),
      )
    case 'dalembert':
      return firstProblem(
        most,
        whole('betting.increaseCents', betting.increaseCents, 1),
        whole('betting.decreaseCents', betting.decreaseCents, 1),
        // The first bet is the base bet, which must lie between the two.
        whole('betting.minCents', betting.minCents, 1, baseBetCents),
        whole('betting.maxCents', betting.maxCents, baseBetCents),
      )
    case 'fibonacci':
      return firstProblem(
        most,
        whole('betting.unitCents', betting.unitCents, 1),
        whole('betting.winRegression', betting.winRegression, 1, MAX_STEPS),
        whole('betting.maxPosition', betting.maxPosition, 1, MAX_STEPS),
      )
    case 'custom':
      return firstProblem(
        most,
        whole('betting.minCents', betting.minCents, 1, betting.maxCents),
        checkExpression(betting.expression, 'betting').ok
          ? null
          : { reason: 'bad_expression', field: 'betting.expression' },
      )
  }
}
