import { checkRules } from '../../engine/rules/ruleList.ts'
import * as exact from '../../engine/rules/ruleStatistics.ts'
import { AppError } from '../../shared/errors.ts'
import type { RuleStatistics } from '../../shared/results/ruleStatistics.ts'
import type { TaskBody } from '../task.ts'

/** Goes through every hand of a bet with a list of rules. A tenth of a second, so in one go. */
export const ruleStatistics: TaskBody<'ruleStatistics'> = async ({ bet, rules }) => {
  const checked = checkRules(rules, bet)
  if (!checked.ok) throw new AppError('config_invalid', { detail: 'rules with errors cannot be counted' })
  const { rules: each, ...rest } = exact.ruleStatistics(checked.list)
  const answer: RuleStatistics = { ...rest, rules: [...each] }
  return answer
}
