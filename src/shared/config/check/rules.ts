import { checkExpression } from '../../../engine/rules/expression.ts'
import { checkRules, type RuleProblem } from '../../../engine/rules/ruleList.ts'
import type { Problem } from '../problems.ts'
import type { SimulationConfig } from '../simulation.ts'

interface Found {
  readonly problems: Problem[]
  readonly warnings: Problem[]
}

/** Checks every rule and expression that the config uses, pointing at the character. */
export function checkTexts(config: SimulationConfig): Found {
  const found: Found = { problems: [], warnings: [] }
  const add = (path: string, problems: readonly (RuleProblem | Omit<RuleProblem, 'rule'>)[]) => {
    for (const problem of problems) {
      const rule = 'rule' in problem && problem.rule !== null ? `.${problem.rule}.condition` : ''
      const place = problem.length > 0 || problem.offset > 0 ? ` (character ${problem.offset + 1})` : ''
      const list = problem.severity === 'error' ? found.problems : found.warnings
      list.push({ path: `${path}${rule}`, message: `${problem.message}${place}` })
    }
  }
  if (config.strategy.type === 'custom') {
    for (const [key, scope] of [
      ['bet1_rules', 'bet1'],
      ['bet2_rules', 'bet2'],
    ] as const) {
      const checked = checkRules(config.strategy.custom?.[key] ?? [], scope)
      add(`strategy.custom.${key}`, checked.ok ? checked.warnings : checked.problems)
    }
  }
  const { betting_system: betting } = config.bankroll
  if (betting.type === 'custom') expression(add, 'bankroll.betting_system.custom', betting.custom, 'betting')
  const { bonus_strategy: bonus } = config
  if (bonus.enabled && bonus.type === 'custom')
    expression(add, 'bonus_strategy.custom', bonus.custom, 'bonus')
  return found
}

function expression(
  add: (path: string, problems: readonly Omit<RuleProblem, 'rule'>[]) => void,
  path: string,
  section: { readonly expression: string } | undefined,
  scope: 'betting' | 'bonus',
): void {
  const checked = checkExpression(section?.expression ?? '', scope)
  add(`${path}.expression`, checked.ok ? checked.warnings : checked.problems)
}
