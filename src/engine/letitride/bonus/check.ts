import { checkExpression } from '../../rules/expression.ts'
import { firstProblem, list, ratio, type SetupProblem, whole } from '../fieldChecks.ts'
import type { BonusLimits, BonusPlanSetup, BonusTier, GameSetup, Ratio, StreakAction } from '../setup.ts'

const MAX_STREAK = 1_000
const LEAST = Number.MIN_SAFE_INTEGER

/** The first field of a bonus plan that is not as setup.ts tells, or null. */
export function bonusProblem({ bonusPlan: plan }: GameSetup): SetupProblem | null {
  return plan.kind === 'never' ? null : firstProblem(planProblem(plan), limitsProblem(plan.limits))
}

function planProblem(plan: Exclude<BonusPlanSetup, { kind: 'never' }>): SetupProblem | null {
  const at = (field: string): string => `bonusPlan.${field}`
  switch (plan.kind) {
    case 'fixed':
      return whole(at('cents'), plan.cents, 0)
    case 'ratio':
      return ratio('bonusPlan', plan)
    case 'bankroll_conditional':
      return firstProblem(
        whole(at('baseCents'), plan.baseCents, 0),
        plan.minProfitCents === null ? null : whole(at('minProfitCents'), plan.minProfitCents, LEAST),
        optionalRatio(at('minBankrollRatio'), plan.minBankrollRatio),
        optionalRatio(at('maxDrawdown'), plan.maxDrawdown),
        optionalRatio(at('profitShare'), plan.profitShare),
        list(at('tiers'), plan.tiers, tierProblem),
      )
    case 'streak_based':
      return firstProblem(
        whole(at('baseCents'), plan.baseCents, 1),
        whole(at('streakLength'), plan.streakLength, 1, MAX_STREAK),
        actionProblem(at('action'), plan.action),
        plan.maxMultiplier === null
          ? null
          : ratio(at('maxMultiplier'), plan.maxMultiplier, { atLeastOne: true }),
      )
    case 'session_conditional':
      return firstProblem(
        whole(at('nearLoss.thresholdCents'), plan.nearLoss.thresholdCents, 0),
        whole(at('nearLoss.cents'), plan.nearLoss.cents, 0),
        whole(at('nearWin.thresholdCents'), plan.nearWin.thresholdCents, 0),
        whole(at('nearWin.cents'), plan.nearWin.cents, 0),
        whole(at('early.hands'), plan.early.hands, 0),
        whole(at('early.cents'), plan.early.cents, 0),
        whole(at('defaultCents'), plan.defaultCents, 0),
      )
    case 'combined':
      return firstProblem(
        whole(at('baseCents'), plan.baseCents, 0),
        ratios(at('rides'), plan.rides),
        ratios(at('quality'), plan.quality),
      )
    case 'custom':
      return firstProblem(
        whole(at('maxCents'), plan.maxCents, 1),
        whole(at('minCents'), plan.minCents, 0, plan.maxCents),
        checkExpression(plan.expression, 'bonus').ok
          ? null
          : { reason: 'bad_expression', field: at('expression') },
      )
  }
}

function limitsProblem({ minCents, maxCents, incrementCents }: BonusLimits): SetupProblem | null {
  return firstProblem(
    whole('bonusPlan.limits.minCents', minCents, 0),
    whole('bonusPlan.limits.maxCents', maxCents, Math.max(1, minCents)),
    whole('bonusPlan.limits.incrementCents', incrementCents, 1),
  )
}

function tierProblem(field: string, tier: BonusTier): SetupProblem | null {
  const { minProfitCents, maxProfitCents } = tier
  return firstProblem(
    whole(`${field}.minProfitCents`, minProfitCents, LEAST),
    maxProfitCents === null ? null : whole(`${field}.maxProfitCents`, maxProfitCents, minProfitCents + 1),
    whole(`${field}.cents`, tier.cents, 0),
  )
}

function actionProblem(field: string, action: StreakAction): SetupProblem | null {
  if (action.kind === 'multiply') return ratio(`${field}.factor`, action.factor)
  return action.kind === 'stop' || action.kind === 'start' ? null : ratio(`${field}.cents`, action.cents)
}

function optionalRatio(field: string, value: Ratio | null): SetupProblem | null {
  return value === null ? null : ratio(field, value, { aboveZero: true, atMostOne: true })
}

function ratios(field: string, values: { readonly [name: string]: Ratio } | null): SetupProblem | null {
  const entries = Object.entries(values ?? {})
  return firstProblem(...entries.map(([name, value]) => ratio(`${field}.${name}`, value)))
}
