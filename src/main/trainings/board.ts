import {
  type CurvePoint,
  type InstanceProgress,
  type InstanceStatus,
  type InstanceView,
  MAX_CURVE_POINTS,
  type MergedPoint,
  type TrainingProgress,
} from '../../shared/training/progress.ts'
import type { TrainingRecord } from '../../shared/training/record.ts'
import { targets } from './plan.ts'

/** Silence after which an instance counts as stalled. */
const STALE_MS = 5_000

interface Entry {
  progress: InstanceProgress
  curve: CurvePoint[]
  restarts: number
  seenAt: number
}

/** What is known of every instance, as the window shows it. */
export class TrainingBoard {
  readonly #record: TrainingRecord
  readonly #entries: Entry[]
  readonly #now: () => number
  readonly #began: number
  mergedCurve: MergedPoint[] = []
  syncs = 0
  repeatable: boolean
  /** Share of the measurement that is done; null before it begins. */
  measuring: number | null = null
  #workEnded: number | null = null

  constructor(record: TrainingRecord, now: () => number) {
    this.#record = record
    this.#now = now
    this.#began = now()
    this.repeatable = record.repeatable
    this.#entries = targets(record.config).map((target, instance) => ({
      progress: blank(record, instance, target),
      curve: [],
      restarts: 0,
      seenAt: now(),
    }))
  }

  /** Seconds of this attempt in which instances were at work; what follows is measuring. */
  get seconds(): number {
    return ((this.#workEnded ?? this.#now()) - this.#began) / 1000
  }

  endWork(): void {
    this.#workEnded ??= this.#now()
  }

  get iterationsDone(): number {
    return this.#entries.reduce((sum, { progress }) => sum + progress.iterationsDone, 0)
  }

  get progresses(): readonly InstanceProgress[] {
    return this.#entries.map(({ progress }) => progress)
  }

  /** Mean over the instances. */
  get meanTrainedSeconds(): number {
    const sum = this.progresses.reduce((total, { trainedSeconds }) => total + trainedSeconds, 0)
    return sum / this.#entries.length
  }

  progressOf(instance: number): InstanceProgress {
    return this.#entries[instance]!.progress
  }

  /** A message of the instance itself. */
  heard(instance: number, progress: InstanceProgress, curve: CurvePoint[]): void {
    const entry = this.#entries[instance]!
    const stopping = entry.progress.status === 'stopping' && progress.status === 'running'
    entry.progress = stopping ? { ...progress, status: 'stopping' } : progress
    entry.curve = curve
    entry.seenAt = this.#now()
  }

  /** Something that the coordinator knows better than the instance. */
  say(instance: number, changes: Partial<InstanceProgress>): void {
    const entry = this.#entries[instance]!
    entry.progress = { ...entry.progress, ...changes }
    entry.seenAt = this.#now()
  }

  restarted(instance: number): number {
    this.#entries[instance]!.restarts += 1
    return this.#entries[instance]!.restarts
  }

  /** Statuses that stand for a process at work. */
  isAtWork(instance: number): boolean {
    return AT_WORK.has(this.progressOf(instance).status)
  }

  view(state: TrainingRecord['state']): TrainingProgress {
    const { config, elapsedSeconds, id } = this.#record
    const instances = this.#entries.map((entry, instance) => this.#viewOf(entry, instance))
    const sum = (read: (progress: InstanceProgress) => number) =>
      instances.reduce((total, { progress }) => total + read(progress), 0)
    const iterPerSec = sum((progress) => (AT_WORK.has(progress.status) ? progress.iterPerSec : 0))
    const target = config.iterations ?? null
    const fraction =
      target === null
        ? sum(({ trainedSeconds }) => trainedSeconds) / (config.instances * (config.timeBudgetSeconds ?? 1))
        : this.iterationsDone / target
    return {
      id,
      state,
      instances,
      iterationsDone: this.iterationsDone,
      iterationsTarget: target,
      fraction: Math.min(1, fraction),
      iterPerSec,
      nodesPerSec: sum((progress) => (AT_WORK.has(progress.status) ? progress.nodesPerSec : 0)),
      elapsedSeconds: elapsedSeconds + this.seconds,
      etaSeconds: this.#eta(fraction, iterPerSec),
      etaToTargetSeconds: this.#etaToTarget(instances),
      mergedCurve: this.mergedCurve.slice(-MAX_CURVE_POINTS),
      syncs: this.syncs,
      identical: areIdentical(instances),
      repeatable: this.repeatable,
      measuring: this.measuring,
    }
  }

  #viewOf({ progress, curve, restarts, seenAt }: Entry, instance: number): InstanceView {
    const stale = this.isAtWork(instance) && this.#now() - seenAt > STALE_MS
    const shown =
      stale && progress.status === 'running' ? { ...progress, status: 'stalled' as const } : progress
    return { progress: shown, curve, restarts, stale }
  }

  #eta(fraction: number, iterPerSec: number): number | null {
    const { iterations, timeBudgetSeconds } = this.#record.config
    if (timeBudgetSeconds !== undefined) return Math.max(0, (1 - fraction) * timeBudgetSeconds)
    if (iterPerSec === 0 || iterations === undefined) return null
    return Math.max(0, iterations - this.iterationsDone) / iterPerSec
  }

  /** Exploitability falls about as a power of time: the line through the last points in logarithms. */
  #etaToTarget(instances: readonly InstanceView[]): number | null {
    const target = this.#record.config.targetExploitability
    if (target === undefined) return null
    const curves: readonly (readonly Timed[])[] =
      this.mergedCurve.length > 1 ? [this.mergedCurve] : instances.map(({ curve }) => curve)
    const times = curves.map((curve) => secondsTo(target, curve))
    return times.some((time) => time === null) ? null : Math.max(...times.map((time) => time ?? 0))
  }
}

const AT_WORK: ReadonlySet<InstanceStatus> = new Set([
  'starting',
  'resuming',
  'running',
  'stopping',
  'stalled',
])

type Timed = Pick<CurvePoint, 'seconds' | 'exploitability'>

function secondsTo(target: number, curve: readonly Timed[]): number | null {
  const [from, to] = [curve.at(-4) ?? curve[0], curve.at(-1)]
  if (from === undefined || to === undefined || from === to) return null
  const [before, now] = [from.exploitability, to.exploitability]
  if (before === null || now === null) return null
  if (now <= target) return 0
  const slope = Math.log(now / before) / Math.log(to.seconds / from.seconds)
  if (!(slope < -0.01)) return null
  return to.seconds * ((target / now) ** (1 / slope) - 1)
}

/** The same streams under the same seed are the same training twice. */
function areIdentical(instances: readonly InstanceView[]): boolean {
  const streams = instances.map(({ progress }) => progress.stream).filter((stream) => stream !== '')
  return new Set(streams).size < streams.length
}

function blank(
  { id, seed, config }: TrainingRecord,
  instance: number,
  target: number | null,
): InstanceProgress {
  return {
    schema: 1,
    runId: id,
    instanceId: instance,
    pid: 0,
    status: 'waiting',
    phase: 'loading',
    seed,
    stream: '',
    iterationsDone: 0,
    iterationsTarget: target,
    startIteration: 0,
    trainedSeconds: 0,
    timeBudgetSeconds: config.timeBudgetSeconds ?? null,
    progressPct: 0,
    iterPerSec: 0,
    nodesPerSec: 0,
    infosetsTouched: 0,
    bytes: 0,
    lastCheckpointIter: null,
    exploitability: null,
    positiveRegret: null,
    heartbeat: 0,
    errorMsg: null,
    lastUpdate: '',
  }
}
