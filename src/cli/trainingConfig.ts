import { describeIssues } from '../shared/config/issues.ts'
import type { Problem } from '../shared/config/problems.ts'
import type { TrainingConfig } from '../shared/config/training.ts'
import { parseTrainingYaml } from '../shared/config/yaml.ts'
import { type TrainingExtension, trainingExtensionSchema } from '../shared/training/extension.ts'
import { ConfigProblems, readConfigText } from './configFile.ts'
import { TRAIN_OPTIONS } from './trainOptions.ts'

/** Reads a training config, applies the options, and checks the whole only then. */
export async function loadTrainingConfig(
  file: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<TrainingConfig> {
  const text = await readConfigText(file)
  const { config, problems } = parseTrainingYaml(text, (settings) => override(settings, changes))
  if (config === null) {
    const named = problems.map((problem) => nameOption(problem, changes))
    throw new ConfigProblems(named, 'This training cannot begin as it is.')
  }
  return config
}

/** How far a training that has begun is to go, from the options. */
export function extensionOf(changes: Readonly<Record<string, string>>): TrainingExtension {
  const parsed = trainingExtensionSchema.safeParse(changes)
  if (parsed.success) return parsed.data
  const problems = describeIssues(parsed.error, trainingExtensionSchema)
  throw new ConfigProblems(
    problems.map((problem) => nameOption(problem, changes)),
    'This training cannot go on like that.',
  )
}

/** A budget given as an option takes the place of the file's. */
function override(settings: object, changes: Readonly<Record<string, string>>): object {
  const rest: Record<string, unknown> = { ...settings }
  if ('iterations' in changes) delete rest['timeBudgetSeconds']
  if ('timeBudgetSeconds' in changes) delete rest['iterations']
  return { ...rest, ...changes }
}

function nameOption(problem: Problem, changes: Readonly<Record<string, string>>): Problem {
  const option = Object.entries(TRAIN_OPTIONS).find(([, setting]) => setting === problem.path)?.[0]
  if (option === undefined || !(problem.path in changes)) return problem
  return { path: problem.path, message: `${problem.message} (given as --${option})` }
}
