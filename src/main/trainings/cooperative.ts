import type { TrainingConfig } from '../../shared/config/training.ts'
import { AppError } from '../../shared/errors.ts'
import type { TaskOutput } from '../../shared/tasks/contract.ts'
import type { ExactFigures } from '../../shared/training/results.ts'
import { roundLength } from '../../shared/training/rounds.ts'
import type { FoundCheckpoint, Inspected } from '../../shared/training/tasks.ts'
import type { InstanceRunner, Played } from './instance.ts'
import { shares } from './plan.ts'

type Met = TaskOutput<'syncInstances'>

export interface CooperativePorts {
  readonly config: TrainingConfig
  readonly runners: readonly InstanceRunner[]
  /** Merges and answers the file of the mean regrets, and the figures of the merged strategy. */
  readonly sync: (checkpoints: readonly { instance: number; name: string }[], syncs: number) => Promise<Met>
  /** `iterations` is the mean over the instances. */
  readonly onSync: (done: Omit<Met, 'regrets'> & { syncs: number; iterations: number }) => void
  /** An instance was given up; the training goes on without it and does not repeat any more. */
  readonly onLost: (instance: number) => void
}

/** Where every instance stands at the beginning: the last round that all of them know. */
export interface CooperativeStart {
  readonly syncs: number
  readonly from: ReadonlyMap<number, FoundCheckpoint | null>
}

/** The newest round of which every instance has a checkpoint, and the newest of each in that round. */
export function commonRound(found: readonly Inspected[]): CooperativeStart {
  const rounds = found.map(({ checkpoints }) => new Set(checkpoints.map(({ syncs }) => syncs)))
  const candidates = [...(rounds[0] ?? [])].sort((a, b) => b - a)
  const common = candidates.find((round) => rounds.every((known) => known.has(round)))
  // Before the first meeting an instance without a checkpoint begins afresh, and the others wait for it.
  const isEarly = rounds.every((known) => [...known].every((round) => round === 0))
  if (common === undefined && !isEarly)
    throw new AppError('run_damaged', { detail: 'the instances have no synchronisation in common' })
  const syncs = common ?? 0
  const from = new Map(
    found.map(({ instance, checkpoints }) => [
      instance,
      checkpoints.findLast((checkpoint) => checkpoint.syncs === syncs) ?? null,
    ]),
  )
  return { syncs, from }
}

/**
 * Rounds with a meeting after each: all instances train to the same iteration and go on with the mean of
 * their regrets. Everything happens at fixed iterations, so that a continuation gives the same bits.
 */
export async function trainTogether(
  { config, runners, sync, onSync, onLost }: CooperativePorts,
  start: CooperativeStart,
): Promise<ReadonlyMap<number, Played>> {
  const length = roundLength(config)
  const targets = shares(config.iterations ?? 0, config.instances)
  const rounds = Math.ceil((targets[0] ?? 0) / length)
  const names = new Map([...start.from].map(([instance, from]) => [instance, from?.name ?? null]))
  const endings = new Map<number, Played>()
  let active = [...runners]
  let regrets: string | null = null
  for (let syncs = start.syncs; syncs < rounds; syncs++) {
    const round = { syncs, regrets, until: (syncs + 1) * length }
    const played = await Promise.all(
      active.map(async (runner) => {
        const { instance } = runner
        const target = targets[instance] ?? 0
        const isOver = endings.get(instance)?.kind === 'played' && target <= syncs * length
        if (isOver) return endings.get(instance)!
        const from = names.get(instance) ?? null
        return runner.play(from, { ...round, until: Math.min(round.until, target) }, async () => from)
      }),
    )
    for (const [index, { instance }] of active.entries()) {
      const ending = played[index]!
      endings.set(instance, ending)
      if (ending.kind === 'played') names.set(instance, ending.output.checkpoint)
      if (ending.kind === 'failed') onLost(instance)
    }
    if (played.some(({ kind }) => kind === 'stopped' || kind === 'killed')) return endings
    active = active.filter(({ instance }) => endings.get(instance)?.kind === 'played')
    if (active.length === 0) return endings
    const met = active.map(({ instance }) => ({ instance, name: names.get(instance) ?? '' }))
    const merged = await sync(met, syncs + 1)
    regrets = merged.regrets
    const done = targets.reduce((sum, target) => sum + Math.min(target, round.until), 0)
    const iterations = done / config.instances
    onSync({ syncs: syncs + 1, iterations, exact: merged.exact, single: merged.single })
    if (hasReached(config, merged.exact)) return endings
  }
  return endings
}

function hasReached({ targetExploitability }: TrainingConfig, exact: ExactFigures | null): boolean {
  return targetExploitability !== undefined && exact !== null && exact.exploitability <= targetExploitability
}
