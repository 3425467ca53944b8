import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { DEFAULT_CHECKPOINT_SECONDS } from '../../shared/config/training.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import { instanceFolderName, TRAINING_FILES } from '../../shared/training/files.ts'
import type { InstanceProgress } from '../../shared/training/progress.ts'
import { nextUnits } from '../slices.ts'
import { Cancelled, type TaskContext } from '../task.ts'
import { algorithmOf } from './algorithm.ts'
import { writing } from './atomic.ts'
import { type Begun, begin } from './begin.ts'
import { pruneCheckpoints, verifyCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { Curve } from './curve.ts'
import { looksAtTarget, nextEvaluation } from './evaluationPoints.ts'
import { firstProgress, infosetsTouched } from './firstProgress.ts'
import { measure } from './measure.ts'
import { Metrics } from './metrics.ts'
import { Report } from './report.ts'
import { Snapshots } from './snapshots.ts'
import { Speedometer } from './speedometer.ts'

type Input = TaskInput<'trainInstance'>
type Ending = TaskOutput<'trainInstance'>['ending']

const METRICS_EVERY_S = 10

/** Trains one instance, in slices, from where it stands to its budget, its target, its meeting point or a stop. */
export async function trainInstance(
  input: Input,
  context: TaskContext<'trainInstance'>,
): Promise<TaskOutput<'trainInstance'>> {
  const folder = join(input.folder, instanceFolderName(input.instance))
  await writing(() => mkdir(join(folder, TRAINING_FILES.checkpoints), { recursive: true }))
  let curve: Curve | null = null
  const report = new Report(folder, firstProgress(input), (progress) =>
    context.progress({ progress, curve: curve?.shown ?? [] }),
  )
  report.update({})
  const begun = await begin(input)
  const start = { iterations: begun.solver.iterations, trainedSeconds: begun.trainedSeconds }
  const { metrics, curve: points } = await Metrics.open(
    join(folder, TRAINING_FILES.metrics),
    start.iterations,
  )
  curve = new Curve(points, metrics)
  const snapshots = await Snapshots.open({ ...input, folder }, start)
  const instance = new Instance(input, { begun, report, metrics, snapshots, curve })
  await instance.sayBegin()
  const ending = await instance.train(context)
  const { progress } = report
  const { iterations } = begun.solver
  const { trainedSeconds } = progress
  const checkpoint = instance.checkpointName
  return { iterations, trainedSeconds, ending, checkpoint, progress, curve: curve.shown }
}

interface Parts {
  readonly begun: Begun
  readonly report: Report
  readonly metrics: Metrics
  readonly snapshots: Snapshots
  readonly curve: Curve
}

class Instance {
  readonly #input: Input
  readonly #begun: Begun
  readonly #report: Report
  readonly #metrics: Metrics
  readonly #snapshots: Snapshots
  readonly #curve: Curve
  readonly #speed: Speedometer
  #seconds: number
  #checkpointAt: { iterations: number; clock: number }
  #metricsAt: number
  #nextEvaluation = 0
  checkpointName: string

  constructor(input: Input, { begun, report, metrics, snapshots, curve }: Parts) {
    this.#input = input
    this.#begun = begun
    this.#report = report
    this.#metrics = metrics
    this.#snapshots = snapshots
    this.#curve = curve
    this.#seconds = begun.trainedSeconds
    this.#metricsAt = this.#seconds
    const { iterations, nodesTouched } = begun.solver
    this.#speed = new Speedometer(iterations, nodesTouched)
    this.#checkpointAt = { iterations: input.from === null ? -1 : iterations, clock: performance.now() }
    this.checkpointName = input.from ?? ''
  }

  async sayBegin(): Promise<void> {
    const { iterations } = this.#begun.solver
    const words = this.#input.from === null ? 'Begins afresh' : `Goes on after ${iterations} iterations`
    // Rounds of a cooperative training would fill the log.
    if ((this.#input.round?.syncs ?? 0) === 0) await this.#report.line(`${words}.`)
    const { regrets } = this.#begun.solver
    this.#report.update({
      status: 'running',
      phase: 'training',
      stream: this.#begun.stream,
      startIteration: iterations,
      bytes: 2 * regrets.byteLength,
      ...this.#figures(),
      lastCheckpointIter: this.#input.from === null ? null : iterations,
      exploitability: this.#curve.last?.exploitability ?? null,
      positiveRegret: this.#curve.last?.positiveRegret ?? null,
    })
  }

  async train({ cancelled }: TaskContext<'trainInstance'>): Promise<Ending> {
    const { solver } = this.#begun
    let units = 1
    await this.#catchUp()
    for (;;) {
      const ending = this.#ending()
      if (ending !== null) return this.#end(ending)
      if (cancelled()) {
        await this.#save('interrupted')
        throw new Cancelled()
      }
      const count = Math.min(units, this.#nextStop() - solver.iterations)
      const start = performance.now()
      solver.iterate(count)
      const took = performance.now() - start
      this.#seconds += took / 1000
      this.#speed.update(solver.iterations, solver.nodesTouched, took / 1000)
      if (count === units) units = nextUnits(units, took)
      if (solver.iterations === this.#nextEvaluation) await this.#evaluate()
      // Before a checkpoint, so that whoever goes on from that one has the snapshot too.
      if (this.#snapshots.isDue(solver.iterations, this.#seconds)) await this.#snapshot()
      if (this.#isCheckpointDue()) await this.#checkpoint()
      await this.#addMetrics()
      this.#report.update(this.#figures())
      await nextTurn()
    }
  }

  /** A power cut may have lost the measurement at the very checkpoint that the work goes on from. */
  async #catchUp(): Promise<void> {
    const { iterations } = this.#begun.solver
    if (iterations === 0 || this.#curve.last?.iterations === iterations) return
    if (nextEvaluation(this.#input.config, iterations - 1) === iterations) await this.#evaluate()
  }

  /** No slice passes a point where something is to be done at a fixed iteration. */
  #nextStop(): number {
    const { iterations } = this.#begun.solver
    const { config, target, round } = this.#input
    this.#nextEvaluation = nextEvaluation(config, iterations)
    const every = round === null ? config.checkpointEveryIterations : undefined
    const checkpoint = every === undefined ? Infinity : (Math.floor(iterations / every) + 1) * every
    const snapshot = this.#snapshots.nextStop(iterations)
    return Math.min(this.#nextEvaluation, checkpoint, snapshot, target ?? Infinity, round?.until ?? Infinity)
  }

  #ending(): Ending | null {
    const { iterations } = this.#begun.solver
    const { config, target, round } = this.#input
    if (this.#isTargetReached()) return 'target'
    if (target !== null && iterations >= target) return 'budget'
    if (config.timeBudgetSeconds !== undefined && this.#seconds >= config.timeBudgetSeconds) return 'budget'
    if (round !== null && iterations >= round.until) return 'round'
    return null
  }

  #isTargetReached(): boolean {
    const { config, round } = this.#input
    const { iterations } = this.#begun.solver
    const last = this.#curve.last
    // Together, it is the merged strategy that has to reach the target.
    if (config.targetExploitability === undefined || round !== null) return false
    if (last?.iterations !== iterations || !looksAtTarget(config, iterations)) return false
    return last.exploitability !== null && last.exploitability <= config.targetExploitability
  }

  async #end(ending: Ending): Promise<Ending> {
    if (ending === 'round') {
      await this.#checkpoint()
      await this.#report.final({ ...this.#figures(), phase: 'training' })
    } else {
      await this.#evaluateLast()
      await this.#save('completed')
    }
    return ending
  }

  async #save(status: 'completed' | 'interrupted'): Promise<void> {
    await this.#checkpoint()
    const { iterations } = this.#begun.solver
    await this.#report.line(
      `${status === 'completed' ? 'Completed' : 'Stopped'} after ${iterations} iterations.`,
    )
    const done = status === 'completed' ? { progressPct: 100 } : {}
    await this.#report.final({ ...this.#figures(), ...done, status, phase: 'training' })
  }

  /** Where a chart ends, its last point should stand. */
  async #evaluateLast(): Promise<void> {
    const { iterations } = this.#begun.solver
    if (iterations > 0 && this.#curve.last?.iterations !== iterations) await this.#evaluate()
  }

  async #evaluate(): Promise<void> {
    const { solver, game } = this.#begun
    this.#report.update({ phase: 'evaluating' })
    const measured = await measure(game, solver)
    const point = { iterations: solver.iterations, seconds: this.#seconds, ...measured }
    await this.#curve.add(point)
    this.#report.update({
      phase: 'training',
      ...measured,
      infosetsTouched: infosetsTouched(game.layout, solver.strategySums),
    })
  }

  /** Where a game without exact evaluation stands now. */
  async #lookUp(): Promise<void> {
    const { solver, game } = this.#begun
    const point = { iterations: solver.iterations, seconds: this.#seconds, ...(await measure(game, solver)) }
    this.#curve.standsAt(point)
    this.#report.update({ positiveRegret: point.positiveRegret })
  }

  #isCheckpointDue(): boolean {
    const { config, round } = this.#input
    const { iterations } = this.#begun.solver
    if (round !== null || iterations === this.#checkpointAt.iterations) return false
    const every = config.checkpointEveryIterations
    if (every !== undefined) return iterations % every === 0
    const seconds = config.checkpointEverySeconds ?? DEFAULT_CHECKPOINT_SECONDS
    return performance.now() - this.#checkpointAt.clock >= seconds * 1000
  }

  async #checkpoint(): Promise<void> {
    const { solver, checkpoints, game } = this.#begun
    const { config, runId, abstraction, seed, instance, round } = this.#input
    if (solver.iterations === this.#checkpointAt.iterations) return
    this.#report.update({ phase: 'checkpointing' })
    // Between two evaluation points hours may pass.
    if (game.exact === null && this.#curve.last?.iterations !== solver.iterations) await this.#lookUp()
    const written = await writeCheckpoint({
      folder: checkpoints,
      state: solver.state(),
      syncs: round === null ? null : round.syncs,
      facts: {
        runId,
        gameId: game.facts.id,
        gameHash: game.facts.hash,
        abstractionHash: abstraction?.hash ?? null,
        algorithm: JSON.stringify(algorithmOf(config)),
        seed,
        instance,
        instances: config.instances,
        syncs: round?.syncs ?? 0,
        trainedSeconds: this.#seconds,
      },
    })
    this.checkpointName = written.name
    if ((await verifyCheckpoint(join(checkpoints, written.name))).ok)
      await pruneCheckpoints(checkpoints, this.#input.checkpointsKept)
    this.#checkpointAt = { iterations: solver.iterations, clock: performance.now() }
    if (round === null) await this.#report.line(`Checkpoint at ${solver.iterations} iterations.`)
    this.#report.update({
      phase: 'training',
      lastCheckpointIter: solver.iterations,
      infosetsTouched: infosetsTouched(game.layout, solver.strategySums),
    })
  }

  async #snapshot(): Promise<void> {
    const { solver } = this.#begun
    await this.#snapshots.write(solver)
    await this.#report.line(`Snapshot of the strategy at ${solver.iterations} iterations.`)
  }

  async #addMetrics(): Promise<void> {
    if (this.#seconds - this.#metricsAt < METRICS_EVERY_S) return
    this.#metricsAt = this.#seconds
    const { iterations, nodesTouched } = this.#begun.solver
    const { iterPerSec } = this.#speed
    await this.#metrics.add({ iterations, seconds: this.#seconds, iterPerSec, nodesTouched })
  }

  #figures(): Partial<InstanceProgress> {
    const { iterations } = this.#begun.solver
    const { target, config } = this.#input
    const done =
      target === null
        ? this.#seconds / (config.timeBudgetSeconds ?? Infinity)
        : iterations / Math.max(1, target)
    return {
      iterationsDone: iterations,
      trainedSeconds: this.#seconds,
      progressPct: Math.min(100, 100 * done),
      iterPerSec: this.#speed.iterPerSec,
      nodesPerSec: this.#speed.nodesPerSec,
    }
  }
}
