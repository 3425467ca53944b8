import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportFormat } from '../../../src/shared/api/reports.ts'
import { RUN_FILES } from '../../../src/shared/runFiles.ts'
import { exportRun } from '../../../src/workers/exports/exportRun.ts'
import { writeTarget } from '../../../src/workers/exports/targetFile.ts'
import { Cancelled } from '../../../src/workers/task.ts'
import { playedRun } from './playedRun.ts'

let root: string
let run: Awaited<ReturnType<typeof playedRun>>
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'feltworks-exports-'))
  run = await playedRun(join(root, 'run'), { sessions: 3_000 })
})
afterAll(() => rm(root, { recursive: true, force: true }))

const quiet = { onProgress: () => undefined, cancelled: () => false }
const input = (format: ReportFormat, folder = run.folder) => ({
  folder,
  target: join(root, `out.${format}`),
  format,
  locale: 'en-US',
})

describe('an export', () => {
  it.each(['html', 'csv', 'sessions', 'json'] as const)(
    'as %s tells the size of its file',
    async (format) => {
      const progress: number[] = []
      const target = input(format)
      const { bytes } = await exportRun(target, {
        ...quiet,
        onProgress: (fraction) => progress.push(fraction),
      })
      expect(bytes).toBe((await readFile(target.target)).byteLength)
      expect(progress.at(-1)).toBe(1)
      expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    },
  )

  it.each(['html', 'sessions'] as const)('as %s leaves nothing behind when cancelled', async (format) => {
    const before = (await readdir(root)).filter((name) => name !== `out.${format}`)
    const cancel = exportRun(input(format), { ...quiet, cancelled: () => true })
    await expect(cancel).rejects.toBeInstanceOf(Cancelled)
    expect(await readdir(root)).toEqual(before)
  })

  it('says that a run without rows has no sessions to export', async () => {
    const bare = await playedRun(join(root, 'bare'), { sessions: 20, rows: false })
    await expect(exportRun(input('sessions', bare.folder), quiet)).rejects.toMatchObject({ code: 'no_rows' })
    await expect(exportRun(input('html', bare.folder), quiet)).resolves.toBeDefined()
  })

  it('exports the kept sessions only, when a run was stopped', async () => {
    const folder = join(root, 'stopped')
    const whole = await playedRun(folder, { sessions: 40, record: { state: 'stopped', sessionsDone: 20 } })
    const target = input('sessions', folder)
    await exportRun(target, quiet)
    const lines = (await readFile(target.target, 'utf8')).trimEnd().split('\r\n')
    expect(lines).toHaveLength(21)
    expect(lines[20]).toMatch(new RegExp(`^${whole.rows[19]!.session},`))
  })

  it('refuses rows that were changed on the disk', async () => {
    const damaged = await playedRun(join(root, 'damaged'), { sessions: 30 })
    const file = join(damaged.folder, RUN_FILES.rows)
    const bytes = await readFile(file)
    bytes[40]! ^= 1
    await writeFile(file, bytes)
    await expect(exportRun(input('sessions', damaged.folder), quiet)).rejects.toMatchObject({
      code: 'run_damaged',
    })
    await writeFile(file, bytes.subarray(0, 100))
    await expect(exportRun(input('sessions', damaged.folder), quiet)).rejects.toMatchObject({
      code: 'run_damaged',
    })
  })

  it('tells a damaged run from one without results', async () => {
    const broken = await playedRun(join(root, 'broken'), { sessions: 2 })
    await rm(join(broken.folder, RUN_FILES.summary))
    await expect(exportRun(input('html', broken.folder), quiet)).rejects.toMatchObject({
      code: 'run_not_ready',
    })
    await writeFile(join(broken.folder, RUN_FILES.record), '{"schema":1}')
    await expect(exportRun(input('html', broken.folder), quiet)).rejects.toMatchObject({
      code: 'run_damaged',
    })
  })

  it('names a newer version as the reason', async () => {
    const newer = await playedRun(join(root, 'newer'), { sessions: 2 })
    await writeFile(join(newer.folder, RUN_FILES.summary), '{"schema":99}')
    await expect(exportRun(input('html', newer.folder), quiet)).rejects.toMatchObject({ code: 'run_newer' })
  })

  it('says that it may not write where it cannot', async () => {
    const target = join(root, 'no such folder', 'out.html')
    await expect(exportRun({ ...input('html'), target }, quiet)).rejects.toMatchObject({
      code: 'not_writable',
    })
  })

  it('removes what it wrote when the disk is full', async () => {
    // /dev/full takes the opening and refuses every byte, as a full disk does.
    const full = writeTarget('/dev/full', (file) => file.write('x'.repeat(1_000_000)), {
      remove: async () => undefined,
    })
    await expect(full).rejects.toMatchObject({
      code: 'disk_full',
      message: expect.stringContaining('disk is full'),
    })
  })
})
