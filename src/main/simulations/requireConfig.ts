import { checkConfig } from '../../shared/config/check.ts'
import { formatProblem, type Problem } from '../../shared/config/problems.ts'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import { AppError } from '../../shared/errors.ts'

/** The complete config of a draft; an error that names every problem when it cannot be played. */
export function requireConfig(draft: unknown): {
  readonly config: SimulationConfig
  readonly warnings: readonly Problem[]
} {
  const { config, problems, warnings } = checkConfig(draft)
  if (config !== null) return { config, warnings }
  throw new AppError('config_invalid', { message: problems.map(formatProblem).join('\n') })
}
