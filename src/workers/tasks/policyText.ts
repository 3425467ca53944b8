import { policyToCsv, policyToJson } from '../../engine/exact/goal/policyFile.ts'
import { isGoal } from '../../engine/letitride/goalSetup.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { TaskBody } from '../task.ts'
import { goalFor } from './play.ts'

/** The policy of a config that plays for a goal, as the text of a file. */
export const policyText: TaskBody<'policyText'> = async ({ config, format }, { cancelled }) => {
  const setup = toSetup(config)
  const { strategy } = setup
  if (!isGoal(strategy)) throw new RangeError('this config plays for no goal')
  const { policy } = await goalFor({ ...setup, strategy }, { cancelled })
  if (format === 'csv') return { text: policyToCsv(policy) }
  const { startingCents, baseBetCents, winLimitCents, lossLimitCents, mainPayouts, bonusPayouts } = setup
  const money = { startingCents, baseBetCents, winLimitCents, lossLimitCents }
  const { betting, bonusPlan } = setup
  return { text: policyToJson(policy, { strategy, ...money, mainPayouts, bonusPayouts, betting, bonusPlan }) }
}
