import { rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ReportFormat } from '../../shared/api/reports.ts'
import { AppError } from '../../shared/errors.ts'
import type { NumberStyle } from '../../shared/format/number.ts'
import type { RowsChoice } from '../../shared/results/run.ts'
import type { Dialogs } from '../dialogs.ts'
import type { LastFolder } from '../lastFolder.ts'
import type { Pool } from '../pool/types.ts'
import { safeFileName } from '../security/paths.ts'
import { moveIntoPlace, temporaryBeside } from '../store/atomicFile.ts'

const KINDS: Record<ReportFormat, { ending: string; suffix: string; kind: string }> = {
  html: { ending: 'html', suffix: 'report', kind: 'Web page' },
  csv: { ending: 'csv', suffix: 'aggregate', kind: 'Comma-separated values' },
  sessions: { ending: 'csv', suffix: 'sessions', kind: 'Comma-separated values' },
  hands: { ending: 'csv', suffix: 'hands', kind: 'Comma-separated values' },
  json: { ending: 'json', suffix: 'results', kind: 'JSON' },
}

/** A run that has results to export. */
export interface ExportableRun {
  readonly name: string
  readonly folder: string
  readonly rows: RowsChoice
}

interface ExportPorts {
  readonly pool: Pool
  readonly dialogs: Dialogs
  readonly lastFolder: LastFolder
  /** How numbers are to be written in the file. */
  readonly style: () => NumberStyle
  /** Throws `run_not_found` or `run_not_ready`. */
  readonly findRun: (id: string) => Promise<ExportableRun>
  readonly progressed: (progress: { id: string; format: ReportFormat; fraction: number }) => void
}

/** Exports results as files that the person names; a worker writes them, so nothing here has to wait. */
export class ExportService {
  private readonly ports: ExportPorts
  private readonly exported = new Map<string, string>()

  constructor(ports: ExportPorts) {
    this.ports = ports
  }

  async export({
    id,
    format,
  }: {
    id: string
    format: ReportFormat
  }): Promise<{ saved: boolean; fileName: string }> {
    const { pool, dialogs, lastFolder, style, findRun, progressed } = this.ports
    const { name, folder, rows } = await findRun(id)
    if (format === 'sessions' && rows === 'none') throw new AppError('no_rows')
    if (format === 'hands' && rows !== 'hands') throw new AppError('no_hands')

    const { ending, suffix, kind } = KINDS[format]
    const path = await dialogs.saveFile({
      title: 'Export results',
      defaultPath: join(lastFolder.path, `${safeFileName(name)} ${suffix}.${ending}`),
      filters: [{ name: kind, extensions: [ending] }],
    })
    if (path === null) return { saved: false, fileName: '' }
    lastFolder.used(path)

    const target = temporaryBeside(path)
    try {
      await pool.run(
        'exportRun',
        { folder, target, format, ...style() },
        { priority: 'interactive', onProgress: ({ fraction }) => progressed({ id, format, fraction }) },
      )
      await moveIntoPlace(target, path)
    } finally {
      await rm(target, { force: true })
    }
    this.exported.set(id, path)
    return { saved: true, fileName: basename(path) }
  }

  /** The file last exported from a run, if it is still there. */
  async lastExport(id: string): Promise<string> {
    const path = this.exported.get(id)
    if (path === undefined) throw new AppError('file_read', { detail: `nothing was exported from ${id}` })
    const exists = await stat(path).then(
      () => true,
      () => false,
    )
    if (!exists)
      throw new AppError('file_read', { detail: `${basename(path)} is gone from ${dirname(path)}` })
    return path
  }
}
