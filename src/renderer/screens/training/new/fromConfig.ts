import {
  abstractionConfigSchema,
  type TrainingConfig,
  USUAL_DISK_CAP_MB,
} from '../../../../shared/config/training.ts'
import { roundLength } from '../../../../shared/training/rounds.ts'
import { type MoreSettings, START_VALUES, type TrainingValues } from '../../../state/trainingDraft.ts'
import { budgetOf } from '../further.ts'
import { BUCKETS } from './toDraft.ts'

/** A training's settings in the form; what the form has no field for goes along as it is. */
export function fromConfig(config: TrainingConfig, name: string): TrainingValues {
  const { leduc, push_fold, hunl, mode, seed, targetExploitability: target } = config
  const budget = budgetOf(config)
  const buckets = usualBuckets(config.abstraction)
  return {
    ...START_VALUES,
    name,
    game: config.game,
    ...(leduc === undefined
      ? {}
      : {
          leducRanks: String(leduc.ranks),
          leducSuits: String(leduc.suits),
          leducRaises: String(leduc.raises),
        }),
    ...(push_fold === undefined ? {} : { pushFoldStack: String(push_fold.stack) }),
    ...(hunl === undefined
      ? {}
      : {
          hunlStack: String(hunl.stack),
          hunlSizes: hunl.potFractions.join(', '),
          hunlRaises: String(hunl.raises),
        }),
    buckets: buckets ?? START_VALUES.buckets,
    algorithm: config.algorithm,
    updates: config.updates,
    instances: String(config.instances),
    mode,
    sync: mode === 'cooperative' ? String(roundLength(config)) : START_VALUES.sync,
    ...(budget.unit === 'iterations'
      ? { budget: 'iterations', iterations: String(budget.amount) }
      : { budget: 'time', time: String(budget.amount), timeUnit: budget.unit }),
    target: target === undefined ? '' : String(target),
    checkpointSeconds: String(config.checkpointEverySeconds ?? START_VALUES.checkpointSeconds),
    snapshotSeconds: String(config.snapshotEverySeconds ?? ''),
    seedMode: seed === null ? 'drawn' : 'fixed',
    seed: seed ?? '',
    more: moreOf(config, buckets === null),
  }
}

function moreOf(config: TrainingConfig, hasOwnBuckets: boolean): MoreSettings {
  const { parameters, abstraction, leduc, diskCapMb } = config
  const { evaluateEveryIterations, checkpointEveryIterations, snapshotEveryIterations, snapshotsKept } =
    config
  const more = {
    parameters,
    evaluateEveryIterations,
    checkpointEveryIterations,
    snapshotEveryIterations,
    snapshotsKept,
    diskCapMb: diskCapMb === USUAL_DISK_CAP_MB ? undefined : diskCapMb,
    abstraction: hasOwnBuckets ? abstraction : undefined,
    leduc: hasUsualBets(leduc) ? undefined : { betSizes: leduc?.betSizes, suitsMatter: leduc?.suitsMatter },
  }
  return JSON.parse(JSON.stringify(more)) as MoreSettings
}

function hasUsualBets(leduc: TrainingConfig['leduc']): boolean {
  return leduc === undefined || (leduc.betSizes.join() === '2,4' && leduc.suitsMatter)
}

/** Which of the two sets on offer; null for any other, or for one fitted on another sample. */
function usualBuckets(abstraction: TrainingConfig['abstraction']): TrainingValues['buckets'] | null {
  if (abstraction === undefined) return 'standard'
  const wanted = JSON.stringify(abstraction)
  const of = (name: TrainingValues['buckets']) =>
    JSON.stringify(abstractionConfigSchema.parse({ buckets: [...BUCKETS[name]] }))
  return (['standard', 'small'] as const).find((name) => of(name) === wanted) ?? null
}
