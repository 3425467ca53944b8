import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'
import { decodeAbstraction } from '../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import { silentLog } from '../../../src/main/logging/log.ts'
import type { Pool } from '../../../src/main/pool/types.ts'
import { prepareDataFolder } from '../../../src/main/store/dataFolder.ts'
import { findAbstraction } from '../../../src/main/trainings/abstractions.ts'
import { buildAbstraction } from '../../../src/main/trainings/buildAbstraction.ts'
import { removeLeftBuildings } from '../../../src/main/trainings/buildingFolder.ts'
import type { BuildingProgress } from '../../../src/main/trainings/buildingMeter.ts'
import { createTrainings } from '../../../src/main/trainings/service.ts'
import { abstractionConfigSchema } from '../../../src/shared/config/training.ts'
import { isRunning, startCommand, waitUntil, workersOf } from '../../fixtures/runs/command.ts'
import { openPool, places, temporaryFolder } from './support.ts'

// Nothing here is about time; a busy machine takes as long as it takes.
vi.setConfig({ testTimeout: 1_800_000 })

const COARSE = { buckets: [24, 30, 30, 20], seed: '5', sampleHands: 10_000 }
const SETTINGS = abstractionConfigSchema.parse(COARSE)

interface Watching {
  readonly pool: Pool
  readonly folder: string
  readonly workers?: number
  readonly onProgress?: (progress: BuildingProgress) => void
  readonly signal?: AbortSignal
}

function build({ pool, folder, workers = 2, onProgress, signal }: Watching): Promise<{ hash: string }> {
  return buildAbstraction(SETTINGS, {
    pool,
    folder,
    workers,
    signal: signal ?? new AbortController().signal,
    onProgress: onProgress ?? (() => {}),
  })
}

/** Hash of what the engine makes in its plain order. */
async function plainHash(): Promise<string> {
  const program = fileURLToPath(new URL('../../fixtures/runs/plainBuckets.ts', import.meta.url))
  const { buckets, seed, sampleHands } = SETTINGS
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [program, ...buckets.map(String), seed, String(sampleHands)])
  return stdout.trim()
}

// Mounts are made for real; where that cannot be done, the test fails.
function must(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: 'pipe' })
}

test('any number of processes builds the file of one to the last bit, also when one is killed', async () => {
  const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()] as const
  const pool = openPool()
  const seen: BuildingProgress[] = []
  const [plain, alone] = await Promise.all([
    plainHash(),
    build({ pool, folder: folders[0], workers: 1, onProgress: (progress) => seen.push(progress) }),
  ])
  expect(alone.hash).toBe(plain)

  const stages = [...new Set(seen.map(({ stage }) => stage))]
  expect(stages).toEqual(['turn_fit', 'turn', 'flop_fit', 'flop', 'river'])
  const fractions = seen.map(({ fraction }) => fraction)
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
  expect(fractions.at(-1)).toBe(1)

  let killed = 0
  const killOne = ({ stage, fraction }: BuildingProgress) => {
    const pid = pool.lanes().find(({ state }) => state === 'playing')?.pid
    if (killed > 0 || stage !== 'turn' || fraction < 0.3 || pid === undefined) return
    killed = pid
    process.kill(pid, 'SIGKILL')
  }
  const [two, three] = await Promise.all([
    build({ pool, folder: folders[1], workers: 2, onProgress: killOne }),
    build({ pool: openPool(), folder: folders[2], workers: 3 }),
  ])
  expect(killed).toBeGreaterThan(0)
  expect([two.hash, three.hash]).toEqual([alone.hash, alone.hash])
  for (const folder of folders) {
    expect(readdirSync(folder)).toEqual([alone.hash])
    expect(await findAbstraction(folder, SETTINGS)).toBe(alone.hash)
    const file = readFileSync(join(folder, alone.hash, 'buckets.bin'))
    expect(createHash('sha256').update(file).digest('hex')).toBe(alone.hash)
    expect(decodeAbstraction(file).buckets).toEqual(SETTINGS.buckets)
  }
})

test('a building that is cancelled ends with its reason and leaves nothing', async () => {
  const pool = openPool()
  const folder = temporaryFolder()
  const cancelling = new AbortController()
  const reason = new Error('not wanted any more')
  let askedAt = 0
  const onProgress = ({ stage }: BuildingProgress) => {
    if (stage !== 'turn' || askedAt > 0) return
    askedAt = performance.now()
    cancelling.abort(reason)
  }
  await expect(build({ pool, folder, onProgress, signal: cancelling.signal })).rejects.toBe(reason)
  console.log(`cancelled in ${Math.round(performance.now() - askedAt)} ms`)
  expect(readdirSync(folder)).toEqual([])
  // The processes stopped by themselves and are there for other work.
  expect(pool.lanes().filter(({ state }) => state === 'idle')).toHaveLength(2)
})

test('the app’s service cancels a building, and waits for its end before it closes', async () => {
  const folder = await prepareDataFolder(temporaryFolder())
  // As a killed building leaves it: the process that held the lock is gone.
  const left = join(folder.abstractions, '.building-left')
  mkdirSync(left)
  writeFileSync(join(left, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }))
  const shown: BuildingProgress[] = []
  let onceBegun = () => {}
  const trainings = await createTrainings({
    folder,
    pool: openPool(),
    cores: 2,
    log: silentLog,
    resources: places.resources,
    now: () => new Date(),
    onProgress: () => {},
    onAbstraction(progress) {
      shown.push(progress)
      if (progress.fraction > 0 && progress.fraction < 1) onceBegun()
    },
    changed: () => {},
  })
  expect(readdirSync(folder.abstractions)).toEqual([])
  const draft = { game: 'hulhe', iterations: 1, abstraction: COARSE }

  onceBegun = () => void trainings.cancelAbstraction(undefined)
  const cancelled = trainings.buildAbstraction({ draft })
  await expect(trainings.buildAbstraction({ draft })).rejects.toMatchObject({ code: 'busy' })
  await expect(cancelled).rejects.toMatchObject({ code: 'wrong_state' })
  // The window shows nothing any more.
  expect(shown.at(-1)?.fraction).toBe(1)
  expect(readdirSync(folder.abstractions)).toEqual([])

  const begun = new Promise<void>((resolve) => (onceBegun = resolve))
  const interrupted = Promise.resolve(trainings.buildAbstraction({ draft }))
  interrupted.catch(() => {})
  await begun
  await trainings.close()
  expect(readdirSync(folder.abstractions)).toEqual([])
  await expect(interrupted).rejects.toMatchObject({ code: 'wrong_state' })
})

test('a damaged piece ends the building in words, and nothing is left', async () => {
  const folder = temporaryFolder()
  const onProgress = ({ stage }: BuildingProgress) => {
    const building = readdirSync(folder)[0]
    if (stage !== 'turn' || building === undefined) return
    const file = join(folder, building, 'turn_clusters')
    const bytes = readFileSync(file)
    bytes[1_000]! ^= 1
    writeFileSync(file, bytes)
  }
  await expect(build({ pool: openPool(), folder, onProgress })).rejects.toMatchObject({
    code: 'file_read',
    message: expect.stringContaining('altered on the disk'),
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a full disk, a read-only one and a folder that is not there are refused in words', async () => {
  const pool = openPool()
  const folder = temporaryFolder()
  must('mount', '-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder)
  onTestFinished(() => must('umount', folder))
  await expect(build({ pool, folder })).rejects.toMatchObject({
    code: 'disk_full',
    message: expect.stringContaining('Nothing was left'),
  })
  expect(readdirSync(folder)).toEqual([])
  must('mount', '-o', 'remount,ro', folder)
  await expect(build({ pool, folder })).rejects.toMatchObject({ code: 'not_writable' })
  must('mount', '-o', 'remount,rw', folder)
  await expect(build({ pool, folder: join(folder, 'none') })).rejects.toMatchObject({
    code: 'data_folder_missing',
  })
})

test('what a killed building left goes at the next start, one that goes on stays', async () => {
  const home = temporaryFolder()
  const config = join(home, 'training.yaml')
  const abstractions = join(home, 'Feltworks', 'data', 'abstractions')
  writeFileSync(config, JSON.stringify({ game: 'hulhe', iterations: 1, abstraction: COARSE }))
  const command = startCommand(['abstraction', 'build', config, '--quiet'], { home })
  const left = () => (existsSync(abstractions) ? readdirSync(abstractions) : [])
  const pieces = () => left().flatMap((name) => readdirSync(join(abstractions, name)))
  await waitUntil(() => pieces().some((name) => name.startsWith('turn_points')), 'a piece', 600)
  await removeLeftBuildings(abstractions)
  expect(left()).toHaveLength(1)
  const workers = workersOf(command.pid)
  process.kill(command.pid, 'SIGKILL')
  await command.finished
  await waitUntil(() => workers.every((pid) => !isRunning(pid)), 'the end of the workers', 600)
  expect(left()).toHaveLength(1)
  // Not of a building: not ours to remove.
  mkdirSync(join(abstractions, 'other'))
  await removeLeftBuildings(abstractions)
  expect(left()).toEqual(['other'])
})

test('Ctrl-C ends a building on the command line and leaves nothing', async () => {
  const home = temporaryFolder()
  const config = join(home, 'training.yaml')
  const abstractions = join(home, 'Feltworks', 'data', 'abstractions')
  writeFileSync(config, JSON.stringify({ game: 'hulhe', iterations: 1, abstraction: COARSE }))
  const command = startCommand(['abstraction', 'build', config], { home })
  await waitUntil(() => existsSync(abstractions) && readdirSync(abstractions).length > 0, 'a building', 600)
  process.kill(command.pid, 'SIGINT')
  expect((await command.finished).code).toBe(130)
  expect(readdirSync(abstractions)).toEqual([])
})
