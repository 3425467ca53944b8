import { appendFile, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../src/main/simulations/clock.ts'
import { recover } from '../../../src/main/simulations/recover.ts'
import { RunAttempt } from '../../../src/main/simulations/run.ts'
import { headOf, type RunSpec } from '../../../src/main/simulations/runSpec.ts'
import { runFile } from '../../../src/main/store/runFolder.ts'
import { openRunLog } from '../../../src/main/store/runLog.ts'
import { toSetup } from '../../../src/shared/config/toSetup.ts'
import type { RowsChoice } from '../../../src/shared/results/run.ts'
import { decodeRowsIndex, orderRowsIndex, storesOf } from '../../../src/shared/runFiles.ts'
import { smallConfig } from '../../fixtures/runs/configs.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'

const SESSIONS = 20_000

/** A run folder as it lies when its program was killed after a few chunks. */
async function interruptedRun({
  chunks = 4,
  rows = 'sessions',
}: {
  chunks?: number
  rows?: RowsChoice
} = {}): Promise<{ spec: RunSpec; kept: number }> {
  const folder = await temporaryFolder()
  const config = smallConfig({ num_sessions: SESSIONS })
  const spec: RunSpec = { id: 'x', folder, config, seed: '7', rows, workers: 1, elapsedBefore: 0 }
  let started = 0
  const attempt = await RunAttempt.open(spec, {
    pool: localPool({
      before() {
        started += 1
        if (started > chunks) attempt.end('paused')
      },
    }),
    clock: systemClock,
    log: openRunLog(folder, () => new Date()),
    onProgress() {},
    handsPerSecond: 200_000,
  })
  await attempt.play()
  await attempt.close()
  return { spec, kept: attempt.sessionsDone }
}

function recovered(spec: RunSpec, changes: Partial<RunSpec> = {}) {
  const changed = { ...spec, ...changes }
  return recover({
    folder: spec.folder,
    head: headOf(changed),
    setup: toSetup(changed.config),
    sessions: changed.config.simulation.num_sessions,
    stores: storesOf(changed.rows),
  })
}

describe('recover', () => {
  it('finds what was kept, rows included', async () => {
    const { spec, kept } = await interruptedRun()
    const found = await recovered(spec)
    expect(found.notes).toEqual([])
    expect(found.merger.prefixCount).toBe(kept)
    expect(kept).toBeGreaterThan(0)
    const entries = decodeRowsIndex(await readFile(runFile(spec.folder, 'rowsIndex')))
    expect(orderRowsIndex(entries, kept)).not.toBeNull()
    expect(found.ends.sessions.data).toBe((await stat(runFile(spec.folder, 'rows'))).size)
    expect(found.ends.sessions.index).toBe((await stat(runFile(spec.folder, 'rowsIndex'))).size)
  })

  it('of an empty folder finds nothing', async () => {
    const { spec } = await interruptedRun()
    const empty = await recovered({ ...spec, folder: await temporaryFolder() })
    expect(empty.merger.liveCount).toBe(0)
    expect(empty.ends.sessions).toEqual({ data: 0, index: 0 })
  })

  it('uses no record of another experiment', async () => {
    const { spec } = await interruptedRun()
    for (const changes of [
      { seed: '8' },
      { config: smallConfig({ num_sessions: SESSIONS, hands_per_session: 41 }) },
    ]) {
      const found = await recovered(spec, changes)
      expect(found.merger.liveCount).toBe(0)
      expect(found.notes.join()).toContain('another experiment')
    }
  })

  it('drops rows that no record speaks of', async () => {
    const { spec, kept } = await interruptedRun()
    const rows = runFile(spec.folder, 'rows')
    const { size } = await stat(rows)
    await appendFile(rows, Buffer.alloc(1000, 1))
    const index = await readFile(runFile(spec.folder, 'rowsIndex'))
    await appendFile(runFile(spec.folder, 'rowsIndex'), index.subarray(0, 32))
    await appendFile(runFile(spec.folder, 'rowsIndex'), Buffer.alloc(10))
    const found = await recovered(spec)
    expect(found.merger.prefixCount).toBe(kept)
    expect(found.ends.sessions).toEqual({ data: size, index: index.length })
  })

  it('plays sessions again whose rows are gone', async () => {
    const { spec, kept } = await interruptedRun()
    const rows = runFile(spec.folder, 'rows')
    await truncate(rows, (await stat(rows)).size - 1)
    const found = await recovered(spec)
    expect(found.notes.join()).toContain('are not all there')
    expect(found.merger.liveCount).toBeLessThan(kept)
    const entries = decodeRowsIndex(await readFile(runFile(spec.folder, 'rowsIndex')))
    expect(orderRowsIndex(entries, found.merger.prefixCount)).not.toBeNull()
  })

  it('plays sessions again whose hands are gone, and cuts both files back to what is left', async () => {
    const { spec, kept } = await interruptedRun({ rows: 'hands' })
    const whole = await recovered(spec)
    expect(whole.notes).toEqual([])
    expect(whole.merger.prefixCount).toBe(kept)
    expect(whole.ends.hands.data).toBe((await stat(runFile(spec.folder, 'hands'))).size)
    await truncate(runFile(spec.folder, 'hands'), whole.ends.hands.data - 1)
    const found = await recovered(spec)
    expect(found.notes.join()).toContain('are not all there')
    const { prefixCount } = found.merger
    expect(prefixCount).toBeLessThan(kept)
    expect(prefixCount).toBeGreaterThan(0)
    for (const name of ['rowsIndex', 'handsIndex'] as const) {
      const entries = decodeRowsIndex(await readFile(runFile(spec.folder, name)))
      expect(orderRowsIndex(entries, prefixCount)).not.toBeNull()
    }
    expect(found.ends.sessions.data).toBeLessThan(whole.ends.sessions.data)
    expect(found.ends.hands.data).toBeLessThan(whole.ends.hands.data)
  })

  it('survives any garbage in place of its files', async () => {
    const { spec } = await interruptedRun()
    for (const name of ['journal', 'rowsIndex', 'rows'] as const) {
      await writeFile(
        runFile(spec.folder, name),
        Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
      )
      await recovered(spec)
    }
    expect((await recovered(spec)).merger.liveCount).toBe(0)
  })

  it('removes files that a crash left half written', async () => {
    const { spec } = await interruptedRun()
    const half = join(spec.folder, '.journal.123-4.tmp')
    await writeFile(half, 'half')
    await recovered(spec)
    await expect(stat(half)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
