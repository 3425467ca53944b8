import { checkTraining } from '../../shared/config/checkTraining.ts'
import { formatProblem } from '../../shared/config/problems.ts'
import type { TrainingConfig } from '../../shared/config/training.ts'
import { AppError } from '../../shared/errors.ts'
import type { TrainingExtension } from '../../shared/training/extension.ts'
import type { TrainingRecord } from '../../shared/training/record.ts'
import { roundLength } from '../../shared/training/rounds.ts'

/**
 * The config of a training that is to go on beyond its budget. Every instance goes on from where it stands, so that
 * in independent mode the result is the one that the larger budget would have given from the start, to the last bit.
 */
export function extendedConfig({ config }: TrainingRecord, extension: TrainingExtension): TrainingConfig {
  const { iterations, timeBudgetSeconds, targetExploitability } = extension
  if (iterations !== undefined) requireMore('iterations', iterations, config.iterations)
  if (timeBudgetSeconds !== undefined)
    requireMore('timeBudgetSeconds', timeBudgetSeconds, config.timeBudgetSeconds)
  const { targetExploitability: before, ...rest } = config
  const target = targetExploitability === undefined ? before : (targetExploitability ?? undefined)
  const extended = {
    ...rest,
    ...(iterations === undefined ? {} : { iterations }),
    ...(timeBudgetSeconds === undefined ? {} : { timeBudgetSeconds }),
    ...(target === undefined ? {} : { targetExploitability: target }),
    // The distance of meetings follows from the budget where none is given; it stays what it was.
    ...(config.mode === 'cooperative' ? { syncEveryIterations: roundLength(config) } : {}),
  }
  const checked = checkTraining(extended)
  if (checked.config !== null) return checked.config
  throw new AppError('config_invalid', { message: checked.problems.map(formatProblem).join('\n') })
}

function requireMore(name: string, wanted: number, now: number | undefined): void {
  if (now === undefined) {
    const other = name === 'iterations' ? 'a time' : 'a number of iterations'
    throw new AppError('config_invalid', { message: `${name}: the budget of this training is ${other}.` })
  }
  if (wanted < now)
    throw new AppError('config_invalid', {
      message: `${name}: must be at least ${now.toLocaleString('en-US')}, the budget so far.`,
    })
}
