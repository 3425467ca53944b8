import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from '../main/pool/types.ts'
import { moveIntoPlace, temporaryBeside } from '../main/store/atomicFile.ts'
import type { ReportFormat } from '../shared/api/reports.ts'
import { DEFAULT_STYLE } from '../shared/format/number.ts'
import type { RunRecord } from '../shared/results/run.ts'
import type { Format } from './options.ts'
import type { PreparedRun } from './prepareRun.ts'

interface ExportInput {
  readonly formats: readonly Format[]
  readonly prepared: PreparedRun
  readonly record: RunRecord
  readonly pool: Pool
  readonly signal: AbortSignal
}

/** Writes the formats asked for into the run's folder, each as a whole. */
export async function exportFormats({
  formats,
  prepared: { folder },
  record,
  pool,
  signal,
}: ExportInput): Promise<void> {
  for (const { format, name } of formats.flatMap((format) => filesOf(format, record))) {
    const path = join(folder, name)
    const target = temporaryBeside(path)
    try {
      await pool.run(
        'exportRun',
        { folder, target, format, locale: DEFAULT_STYLE.locale },
        { priority: 'interactive', signal },
      )
      await moveIntoPlace(target, path)
    } finally {
      await rm(target, { force: true })
    }
  }
}

function filesOf(format: Format, record: RunRecord): { format: ReportFormat; name: string }[] {
  switch (format) {
    case 'html':
      return [{ format: 'html', name: 'report.html' }]
    case 'json':
      return [{ format: 'json', name: 'report.json' }]
    case 'csv': {
      const aggregate = { format: 'csv', name: 'aggregate.csv' } as const
      const sessions = { format: 'sessions', name: 'sessions.csv' } as const
      const hands = { format: 'hands', name: 'hands.csv' } as const
      if (record.rows === 'none') return [aggregate]
      return record.rows === 'sessions' ? [aggregate, sessions] : [aggregate, sessions, hands]
    }
  }
}
