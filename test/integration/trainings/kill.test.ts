import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { Pool } from '../../../src/main/pool/types.ts'
import type { TrainingAttempt } from '../../../src/main/trainings/attempt.ts'
import { isRunning, runCommand, startCommand, waitUntil, workersOf } from '../../fixtures/runs/command.ts'
import { checkpointNames, checkpointsOf, startsOf, wholeCheckpoints } from './checkpoints.ts'
import { create, leduc, openPool, tablesAt, temporaryFolder, work } from './support.ts'

// Nothing here is about time; a busy machine takes as long as it takes.
vi.setConfig({ testTimeout: 600_000 })

const EVERY = 20_000
/** As many as restarts after a loss are allowed. */
const KILLS_EACH = 3
const COMMAND_KILLS = 8
const counted = { instances: 0, commands: 0 }

afterAll(() => {
  console.log(`killed: ${counted.instances} instances and ${counted.commands} whole commands`)
  expect(counted.instances + counted.commands).toBeGreaterThanOrEqual(50)
})

interface Kill {
  readonly instance: number
  /** Of the newest complete checkpoint on the disk a moment before. */
  readonly checkpoint: number
  /** As the instance last told. */
  readonly iterations: number
}

/** Kills instances at random moments, each some times, and only when it has something to lose. */
class Killer {
  readonly kills: Kill[] = []
  readonly #folder: string
  readonly #pool: Pool
  /** Milliseconds from the moment when it could be killed. */
  readonly #within: number
  readonly #timer: NodeJS.Timeout
  #attempt: TrainingAttempt | null = null
  readonly #due = new Map<number, number>()

  constructor(folder: string, pool: Pool, within: number) {
    this.#within = within
    this.#folder = folder
    this.#pool = pool
    this.#timer = setInterval(() => this.#look(), 5)
  }

  watch(attempt: TrainingAttempt): void {
    this.#attempt = attempt
  }

  end(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const instances = this.#attempt?.progress().instances ?? []
    for (const { progress, restarts } of instances) {
      const { instanceId: instance, pid } = progress
      const own = this.kills.filter((kill) => kill.instance === instance).length
      if (progress.status !== 'running' || own >= KILLS_EACH || restarts < own) continue
      const checkpoint = Math.max(0, ...wholeCheckpoints(this.#folder, instance))
      if (checkpoint === 0) continue
      const due = this.#due.get(own * 100 + instance) ?? performance.now() + this.#within * Math.random()
      this.#due.set(own * 100 + instance, due)
      const trains = this.#pool.lanes().some((lane) => lane.pid === pid && lane.task === 'trainInstance')
      if (performance.now() < due || !trains || !killed(pid)) continue
      this.kills.push({ instance, checkpoint, iterations: progress.iterationsDone })
    }
  }
}

/** False for a process that ended before the signal came. */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

async function trainUnderFire(pool: Pool, folder: string, within: number) {
  const killer = new Killer(folder, pool, within)
  try {
    const { ending, progress } = await work(pool, folder, (_, attempt) => killer.watch(attempt))
    expect(ending.state).toBe('done')
    counted.instances += killer.kills.length
    return { kills: killer.kills, progress }
  } finally {
    killer.end()
  }
}

/** Complete checkpoints only, no drafts of lost ones, and at the end the bits of a training left in peace. */
function expectSame(folder: string, quiet: string, instances: number): void {
  for (let instance = 0; instance < instances; instance++) {
    const last = checkpointNames(quiet, instance).at(-1)!
    expect(tablesAt(folder, instance, last)).toBe(tablesAt(quiet, instance, last))
    expect(readdirSync(checkpointsOf(folder, instance)).filter((name) => name.startsWith('.'))).toEqual([])
  }
}

test('instances killed at random points lose one interval at most and end with the same bits', async () => {
  const pool = openPool()
  const draft = leduc({ instances: 8, iterations: 3_200_000, checkpointEveryIterations: EVERY })
  const quiet = await create(pool, draft)
  await work(pool, quiet)
  const folder = await create(pool, draft)
  const { kills, progress } = await trainUnderFire(pool, folder, 300)
  expect(kills.length).toBeGreaterThanOrEqual(22)
  for (const { progress: own, restarts } of progress.instances) {
    const mine = kills.filter(({ instance }) => instance === own.instanceId)
    const starts = startsOf(folder, own.instanceId).slice(1)
    expect(restarts).toBe(mine.length)
    expect(starts).toHaveLength(mine.length)
    for (const [i, { checkpoint, iterations }] of mine.entries()) {
      expect(starts[i]).toBeGreaterThan(0)
      expect(starts[i]).toBeGreaterThanOrEqual(checkpoint)
      expect(starts[i]).toBeGreaterThanOrEqual(iterations - EVERY)
    }
  }
  expectSame(folder, quiet, 8)
})

test('a cooperative training whose instances are killed ends with the same bits', async () => {
  const pool = openPool()
  const settings = { instances: 8, iterations: 2_400_000, syncEveryIterations: 30_000 }
  const draft = leduc({ ...settings, mode: 'cooperative' })
  const quiet = await create(pool, draft)
  await work(pool, quiet)
  const folder = await create(pool, draft)
  const { kills, progress } = await trainUnderFire(pool, folder, 10)
  expect(kills.length).toBeGreaterThanOrEqual(12)
  expect(progress.repeatable).toBe(true)
  expectSame(folder, quiet, 8)
})

test('the whole command killed again and again leaves no process and loses one interval at most', async () => {
  const home = temporaryFolder()
  const config = join(home, 'training.yaml')
  const iterations = 6_000_000
  const settings = { game: 'leduc', algorithm: 'es_mccfr', instances: 2, seed: '11', iterations }
  await writeFile(config, JSON.stringify({ ...settings, checkpointEveryIterations: EVERY }))
  const folder = join(home, 'run')
  const begin = ['train', config, '--out', folder]
  let slowest = 0
  for (let kill = 0; kill < COMMAND_KILLS; kill++) {
    const before = [0, 1].map((instance) => Math.max(0, ...wholeCheckpoints(folder, instance)))
    const args = kill === 0 ? begin : ['train', '--resume', folder]
    const command = startCommand([...args, '--json', '--quiet'], { home })
    const newest = (instance: number) => Math.max(0, ...wholeCheckpoints(folder, instance))
    const isUnderWay = () =>
      before.every((_, instance) => startsOf(folder, instance).length > kill) &&
      before.every((old, instance) => kill > 0 || newest(instance) > old) &&
      before.some((old, instance) => newest(instance) > old)
    await waitUntil(isUnderWay, 'both instances train, and there is something new to lose')
    await new Promise((resolve) => setTimeout(resolve, 150 * Math.random()))
    const whole = [0, 1].map((instance) => Math.max(...wholeCheckpoints(folder, instance)))
    const workers = workersOf(command.pid)
    expect(workers.length).toBeGreaterThanOrEqual(2)
    expect(command.child.exitCode).toBeNull()
    process.kill(command.pid, 'SIGKILL')
    await command.finished
    const start = performance.now()
    await waitUntil(() => !workers.some(isRunning), 'no worker is left over', 50)
    slowest = Math.max(slowest, performance.now() - start)
    counted.commands += 1
    for (const instance of [0, 1]) {
      const starts = startsOf(folder, instance)
      expect(starts).toHaveLength(kill + 1)
      // Where it took up the work is what was on the disk when the command before was killed, or newer:
      // workers without a parent write a last checkpoint.
      if (kill > 0) expect(starts[kill]).toBeGreaterThanOrEqual(before[instance]!)
      if (kill > 0) expect(starts[kill]).toBeGreaterThan(0)
      expect(Math.max(...wholeCheckpoints(folder, instance))).toBeGreaterThanOrEqual(whole[instance]!)
    }
  }
  console.log(`workers of a killed command were gone after ${Math.round(slowest)} ms at most`)
  const ended = await runCommand(['train', '--resume', folder, '--json', '--quiet'], { home })
  expect(ended.code).toBe(0)
  expect((JSON.parse(ended.out) as { run: { iterationsDone: number } }).run.iterationsDone).toBe(iterations)
  const pool = openPool()
  const quiet = await create(pool, { ...settings, checkpointEveryIterations: EVERY })
  await work(pool, quiet)
  expectSame(folder, quiet, 2)
})
