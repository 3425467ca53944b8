import { createReadStream } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { peakMemory, startCommand, workersOf } from '../fixtures/runs/command.ts'
import { temporaryFolder } from '../fixtures/runs/folders.ts'

// Nothing here is about time; a busy machine takes as long as it takes.
vi.setConfig({ testTimeout: 1_800_000 })

const LIMIT = 300_000_000
const SESSIONS = 10_000_000
/** The shortest sessions there are: what counts is how many rows pass through. */
const YAML = `simulation: { num_sessions: ${SESSIONS}, hands_per_session: 1, random_seed: 5, workers: 2 }`

it('ten million sessions with rows, exported to CSV, need less than 300 MB in each process', async () => {
  const home = await temporaryFolder()
  const config = join(home, 'run.yaml')
  const folder = join(home, 'run')
  await writeFile(config, YAML)
  const args = [
    'simulate',
    config,
    '--rows',
    'sessions',
    '--format',
    'csv',
    '--out',
    folder,
    '--json',
    '--quiet',
  ]
  const command = startCommand(args, { home, entry: 'built' })

  const peaks = new Map<number, number>()
  const look = () => {
    for (const pid of [command.pid, ...workersOf(command.pid)]) {
      // One that ended between two looks keeps its last peak.
      peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakMemory(pid)))
    }
  }
  const looking = setInterval(look, 100)
  const { code, out } = await command.finished
  clearInterval(looking)

  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ run: { sessionsPlayed: SESSIONS } })
  expect(peaks.size).toBeGreaterThanOrEqual(3)
  const [main, ...workers] = [...peaks].map(([pid, bytes]) => ({ main: pid === command.pid, bytes }))
  console.log(
    `peak of main ${megabytes(main!.bytes)}, of workers ${workers.map(({ bytes }) => megabytes(bytes)).join(', ')}`,
  )
  for (const { bytes } of [main!, ...workers]) {
    expect(bytes).toBeGreaterThan(10_000_000)
    expect(bytes).toBeLessThan(LIMIT)
  }

  expect((await stat(join(folder, 'rows.bin'))).size).toBeGreaterThan(SESSIONS * 27)
  expect(await countLines(join(folder, 'sessions.csv'))).toBe(SESSIONS + 1)
})

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

async function countLines(path: string): Promise<number> {
  let lines = 0
  for await (const part of createReadStream(path, { highWaterMark: 4_000_000 })) {
    for (const byte of part as Uint8Array) if (byte === 0x0a) lines += 1
  }
  return lines
}
