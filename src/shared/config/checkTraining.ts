import type { AlgorithmKind } from '../../engine/cfr/algorithms/config.ts'
import { describeIssues } from './issues.ts'
import type { Problem } from './problems.ts'
import { hasSnapshots, type TrainingConfig, trainingConfigSchema } from './training.ts'

export interface CheckedTraining {
  /** The complete config; null when there is any problem. */
  readonly config: TrainingConfig | null
  readonly problems: Problem[]
  /** Allowed, but probably not meant. */
  readonly warnings: Problem[]
}

/** Checks a training config from anywhere: each field, then what only several fields tell. */
export function checkTraining(input: unknown): CheckedTraining {
  const parsed = trainingConfigSchema.safeParse(input)
  if (!parsed.success) {
    return { config: null, problems: describeIssues(parsed.error, trainingConfigSchema), warnings: [] }
  }
  const config = parsed.data
  const problems = [
    ...budget(config),
    ...checkpoints(config),
    ...snapshots(config),
    ...gameSections(config),
    ...algorithm(config),
    ...mode(config),
    ...target(config),
  ]
  return { config: problems.length > 0 ? null : config, problems, warnings: [] }
}

/** Whether exploitability can be computed exactly. */
export function isExactGame({ game }: Pick<TrainingConfig, 'game'>): boolean {
  return game === 'kuhn' || game === 'leduc' || game === 'push_fold'
}

/** Whether every run is the same, since nothing is sampled. */
export function isDeterministic({ algorithm }: Pick<TrainingConfig, 'algorithm'>): boolean {
  return algorithm !== 'es_mccfr' && algorithm !== 'os_mccfr'
}

function budget({ iterations, timeBudgetSeconds }: TrainingConfig): Problem[] {
  if (iterations === undefined && timeBudgetSeconds === undefined)
    return [{ path: '', message: 'needs a budget: iterations or timeBudgetSeconds' }]
  if (iterations !== undefined && timeBudgetSeconds !== undefined)
    return [{ path: 'timeBudgetSeconds', message: 'is a second budget; keep it or iterations, not both' }]
  return []
}

function checkpoints(config: TrainingConfig): Problem[] {
  if (config.checkpointEveryIterations === undefined || config.checkpointEverySeconds === undefined) return []
  const message = 'stands beside checkpointEveryIterations; keep one of the two'
  return [{ path: 'checkpointEverySeconds', message }]
}

function snapshots(config: TrainingConfig): Problem[] {
  const { snapshotEveryIterations, snapshotEverySeconds, snapshotsKept } = config
  if (snapshotEveryIterations !== undefined && snapshotEverySeconds !== undefined) {
    const message = 'stands beside snapshotEveryIterations; keep one of the two'
    return [{ path: 'snapshotEverySeconds', message }]
  }
  if (snapshotsKept === undefined || hasSnapshots(config)) return []
  const message = 'needs snapshots to keep: give snapshotEverySeconds or snapshotEveryIterations'
  return [{ path: 'snapshotsKept', message }]
}

function gameSections(config: TrainingConfig): Problem[] {
  const problems: Problem[] = []
  for (const section of ['leduc', 'push_fold', 'hunl'] as const) {
    if (config[section] !== undefined && config.game !== section)
      problems.push({ path: section, message: `is of another game than ${config.game}` })
  }
  if (config.abstraction !== undefined && isExactGame(config))
    problems.push({
      path: 'abstraction',
      message: `is for hold'em; ${config.game} is trained with its real cards`,
    })
  const { leduc, hunl } = config
  if (leduc !== undefined && leduc.ranks * leduc.suits < 3)
    problems.push({ path: 'leduc', message: 'needs a deck of at least three cards' })
  if (hunl?.potFractions.some((size, i) => size <= (hunl.potFractions[i - 1] ?? 0)) === true)
    problems.push({ path: 'hunl.potFractions', message: 'must ascend' })
  return problems
}

const PARAMETERS: Record<AlgorithmKind, readonly string[]> = {
  cfr: [],
  linear_cfr: [],
  cfr_plus: ['delay'],
  dcfr: ['alpha', 'beta', 'gamma'],
  es_mccfr: ['linearIterations', 'pruning'],
  os_mccfr: ['linearIterations', 'epsilon'],
}

function algorithm(config: TrainingConfig): Problem[] {
  const { algorithm: kind, parameters = {}, updates, instances } = config
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && !PARAMETERS[kind].includes(name))
      problems.push({ path: `parameters.${name}`, message: `is no parameter of ${kind}` })
  }
  const { pruning } = parameters
  if (pruning !== undefined && pruning.floor > pruning.threshold)
    problems.push({ path: 'parameters.pruning.floor', message: 'must be at or below the threshold' })
  if (!isExactGame(config) && kind !== 'es_mccfr')
    problems.push({ path: 'algorithm', message: "must be es_mccfr: hold'em is trained by external sampling" })
  if (updates === 'simultaneous' && !isDeterministic(config))
    problems.push({
      path: 'updates',
      message: `must be alternating: ${kind} samples for one player at a time`,
    })
  if (instances > 1 && isDeterministic(config)) {
    const message = `must be 1: ${kind} samples nothing, so ${instances} instances would be identical copies; take es_mccfr or os_mccfr for several`
    problems.push({ path: 'instances', message })
  }
  return problems
}

function mode({ mode, syncEveryIterations, timeBudgetSeconds }: TrainingConfig): Problem[] {
  if (mode === 'independent') {
    if (syncEveryIterations === undefined) return []
    return [{ path: 'syncEveryIterations', message: 'is for mode: cooperative' }]
  }
  if (timeBudgetSeconds !== undefined) {
    const message =
      'is not offered in cooperative mode, whose instances meet at fixed iterations; give iterations'
    return [{ path: 'timeBudgetSeconds', message }]
  }
  return []
}

function target(config: TrainingConfig): Problem[] {
  if (config.targetExploitability === undefined || isExactGame(config)) return []
  const message = `needs a game whose exploitability is exact (kuhn, leduc, push_fold), not ${config.game}`
  return [{ path: 'targetExploitability', message }]
}
