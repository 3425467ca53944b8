import type { TrainingConfig } from '../../../shared/config/training.ts'
import type { TrainingExtension } from '../../../shared/training/extension.ts'

type Unit = 'iterations' | 'seconds' | 'minutes' | 'hours'

const SECONDS: Readonly<Record<Exclude<Unit, 'iterations'>, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
}

/** A training's budget in the unit in which a person thinks of it. */
export function budgetOf({
  iterations,
  timeBudgetSeconds = 0,
}: Pick<TrainingConfig, 'iterations' | 'timeBudgetSeconds'>): {
  readonly amount: number
  readonly unit: Unit
} {
  if (iterations !== undefined) return { amount: iterations, unit: 'iterations' }
  const units = ['hours', 'minutes'] as const
  const unit = units.find((each) => timeBudgetSeconds % SECONDS[each] === 0) ?? 'seconds'
  return { amount: timeBudgetSeconds / SECONDS[unit], unit }
}

/** What was typed into the dialog, as main takes it, or which field is not right. */
export type Further =
  | { readonly ok: true; readonly extension: TrainingExtension }
  | { readonly ok: false; readonly errors: { readonly amount?: true; readonly target?: true } }

export function furtherOf(
  config: TrainingConfig,
  typed: { readonly amount: string | number; readonly target: string },
): Further {
  const budget = budgetOf(config)
  const amount = Number(typed.amount)
  const target = typed.target === '' ? null : Number(typed.target)
  const isAmount = amount >= budget.amount && (budget.unit !== 'iterations' || Number.isSafeInteger(amount))
  const isTarget = target === null || target > 0
  if (!isAmount || !isTarget)
    return {
      ok: false,
      errors: { ...(isAmount ? {} : { amount: true }), ...(isTarget ? {} : { target: true }) },
    }
  return {
    ok: true,
    extension: {
      ...(budget.unit === 'iterations'
        ? { iterations: amount }
        : { timeBudgetSeconds: amount * SECONDS[budget.unit] }),
      ...(target === (config.targetExploitability ?? null) ? {} : { targetExploitability: target }),
    },
  }
}
