import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import { decodeRowBlock, readRowBlockHeader } from '../../../src/engine/letitride/rows.ts'
import { compileDecisions } from '../../../src/engine/letitride/strategies/compile.ts'
import { mergeTotals } from '../../../src/engine/letitride/totals.ts'
import { summaryBytes } from '../../../src/main/simulations/summary.ts'
import { type SimulationConfig, simulationConfigSchema } from '../../../src/shared/config/simulation.ts'
import { toSetup } from '../../../src/shared/config/toSetup.ts'
import { RUN_SCHEMA, type RunRecord } from '../../../src/shared/results/run.ts'
import { encodeRowsIndex, type RowsIndexEntry, RUN_FILES } from '../../../src/shared/runFiles.ts'
import { ENGINE_VERSION } from '../../../src/shared/version.ts'

interface Options {
  /** Config keys that differ from the defaults. */
  readonly config?: object
  readonly sessions?: number
  readonly seed?: string
  readonly rows?: boolean
  readonly record?: Partial<RunRecord>
}

/** A run folder as main would leave it, with sessions really played; chunks are stored last one first. */
export async function playedRun(folder: string, options: Options = {}) {
  const { sessions = 300, seed = '18446744073709551557', rows = true } = options
  const parsed = simulationConfigSchema.parse(options.config ?? {})
  const config: SimulationConfig = { ...parsed, simulation: { ...parsed.simulation, num_sessions: sessions } }
  const setup = toSetup(config)
  const half = Math.ceil(sessions / 2)
  const ranges = [
    { first: half, count: sessions - half },
    { first: 0, count: half },
  ].filter(({ count }) => count > 0)
  const chunks = ranges.map(({ first, count }) => {
    const player = createChunkPlayer({
      setup,
      strategy: compileDecisions(setup),
      seed: BigInt(seed),
      first,
      count,
      rows,
    })
    const blocks: ArrayBuffer[] = []
    while (!player.play(100_000)) blocks.push(...player.takeRows())
    blocks.push(...player.takeRows())
    return { totals: player.totals(), blocks }
  })
  const totals = chunks.map((chunk) => chunk.totals).reduce(mergeTotals)
  const record: RunRecord = {
    schema: RUN_SCHEMA,
    kind: 'simulation',
    id: '01hzzzzzzzzzzzzzzzzzzzzzzz',
    name: 'Classic session',
    starred: false,
    createdAt: '2026-11-21T14:05:00.000Z',
    finishedAt: '2026-11-21T14:05:01.000Z',
    deletedAt: null,
    appVersion: '0.1.0',
    engineVersion: ENGINE_VERSION,
    config,
    seed,
    rows: rows ? 'sessions' : 'none',
    state: 'done',
    sessionsDone: sessions,
    elapsedSeconds: 0.24,
    handsPerSecond: 34_100_000,
    workersRequested: 'auto',
    workers: 8,
    error: null,
    ...options.record,
  }
  const blocks = chunks.flatMap((chunk) => chunk.blocks)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, RUN_FILES.record), JSON.stringify(record))
  await writeFile(join(folder, RUN_FILES.summary), summaryBytes({ config, seed, sessions, totals }))
  await writeFile(join(folder, RUN_FILES.rows), Buffer.concat(blocks.map((block) => new Uint8Array(block))))
  await writeFile(join(folder, RUN_FILES.rowsIndex), encodeRowsIndex(indexOf(blocks)))
  const sessionRows = blocks
    .flatMap((block) => [...decodeRowBlock(block)])
    .toSorted((a, b) => a.session - b.session)
  return { folder, record, totals: totals.seats[0]!, rows: sessionRows }
}

function indexOf(blocks: readonly ArrayBuffer[]): RowsIndexEntry[] {
  let offset = 0
  return blocks.map((block) => {
    const { firstSession, sessions } = readRowBlockHeader(block)
    const entry = {
      firstSession,
      sessions,
      offset,
      bytes: block.byteLength,
      crc: crc32(new Uint8Array(block)),
    }
    offset += block.byteLength
    return entry
  })
}
