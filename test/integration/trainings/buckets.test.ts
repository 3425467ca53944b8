import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { decodeAbstraction } from '../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import type { Pool } from '../../../src/main/pool/types.ts'
import { prepareDataFolder } from '../../../src/main/store/dataFolder.ts'
import { findAbstraction } from '../../../src/main/trainings/abstractions.ts'
import { buildAbstraction } from '../../../src/main/trainings/buildAbstraction.ts'
import { removeLeftBuildings } from '../../../src/main/trainings/buildingFolder.ts'
import type { BuildingProgress } from '../../../src/main/trainings/buildingMeter.ts'
import { abstractionConfigSchema } from '../../../src/shared/config/training.ts'
import { isRunning, startCommand, waitUntil, workersOf } from '../../fixtures/runs/command.ts'
import { openPool, openTrainings, temporaryFolder } from './support.ts'

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

/** Buckets that this file has built, for whoever needs any: a building takes a minute of processor time. */
const finished = mkdtempSync(join(tmpdir(), 'feltworks-buckets-'))
afterAll(() => rmSync(finished, { recursive: true, force: true }))

let building: Promise<{ hash: string }> | null = null
function buildOnce(watching: Omit<Watching, 'folder'>): Promise<{ hash: string }> {
  building ??= build({ ...watching, folder: finished })
  return building
}

test('several processes build the file of one to the last bit, also when one of them is killed', async () => {
  const pool = openPool()
  const seen: BuildingProgress[] = []
  let killed = 0
  const watch = (progress: BuildingProgress) => {
    seen.push(progress)
    const { stage, fraction } = progress
    const pid = pool.lanes().find(({ state }) => state === 'playing')?.pid
    if (killed > 0 || stage !== 'turn' || fraction < 0.3 || pid === undefined) return
    killed = pid
    process.kill(pid, 'SIGKILL')
  }
  const [plain, { hash }] = await Promise.all([
    plainHash(),
    buildOnce({ pool, workers: 3, onProgress: watch }),
  ])
  expect(killed).toBeGreaterThan(0)
  expect(hash).toBe(plain)

  const stages = [...new Set(seen.map(({ stage }) => stage))]
  expect(stages).toEqual(['turn_fit', 'turn', 'flop_fit', 'flop', 'river'])
  const fractions = seen.map(({ fraction }) => fraction)
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
  expect(fractions.at(-1)).toBe(1)

  expect(readdirSync(finished)).toEqual([hash])
  expect(await findAbstraction(finished, SETTINGS)).toBe(hash)
  const file = readFileSync(join(finished, hash, 'buckets.bin'))
  expect(createHash('sha256').update(file).digest('hex')).toBe(hash)
  expect(decodeAbstraction(file).buckets).toEqual(SETTINGS.buckets)
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

test('a training without its buckets builds them first; paused or closed meanwhile, nothing is left of them', async () => {
  const data = temporaryFolder()
  const folder = await prepareDataFolder(data)
  // As a killed building leaves it: the process that held the lock is gone.
  const left = join(folder.abstractions, '.building-left')
  mkdirSync(left)
  writeFileSync(join(left, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }))
  let onceBegun = () => {}
  const open = () =>
    openTrainings(data, ({ fraction }) => {
      if (fraction > 0 && fraction < 1) onceBegun()
    })
  const begun = () => new Promise<void>((resolve) => (onceBegun = resolve))
  const trainings = await open()
  expect(readdirSync(folder.abstractions)).toEqual([])

  const first = begun()
  const draft = { game: 'hulhe', iterations: 1_000_000_000, abstraction: COARSE, seed: '1' }
  const { id } = await trainings.start({ draft, name: 'Limit' })
  await first
  expect(trainings.library.get(id)).toMatchObject({ state: 'running', abstractionHash: null })
  await trainings.pause({ id })
  const isIn = (...states: string[]) => states.includes(trainings.library.get(id).state)
  await waitUntil(() => isIn('paused'), 'the pause', 600)
  expect(readdirSync(folder.abstractions)).toEqual([])

  const second = begun()
  await trainings.resume({ id })
  await second
  await trainings.close()
  expect(isIn('interrupted')).toBe(true)
  expect(readdirSync(folder.abstractions)).toEqual([])

  // What somebody else has built meanwhile is not built again.
  const { hash } = await buildOnce({ pool: openPool() })
  cpSync(join(finished, hash), join(folder.abstractions, hash), { recursive: true })
  const again = await open()
  await again.resume({ id })
  const learns = async () => ((await again.progress({ id }))?.iterationsDone ?? 0) > 0
  while (!(await learns())) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(again.library.get(id)).toMatchObject({ state: 'running', abstractionHash: hash })
  expect(readdirSync(folder.abstractions)).toEqual([hash])
  await again.close()
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
