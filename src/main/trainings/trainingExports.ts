import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FeltworksServices } from '../../shared/api/contract.ts'
import type { NumberStyle } from '../../shared/format/number.ts'
import type { StrategyFormat, TrainingReportFormat } from '../../shared/training/strategy.ts'
import type { Dialogs } from '../dialogs.ts'
import type { LastFolder } from '../lastFolder.ts'
import type { Pool } from '../pool/types.ts'
import { safeFileName } from '../security/paths.ts'
import { moveIntoPlace, temporaryBeside } from '../store/atomicFile.ts'
import { trainingResults } from './resultsView.ts'
import type { Trainings } from './service.ts'

interface ExportPorts {
  readonly pool: Pool
  readonly dialogs: Dialogs
  readonly lastFolder: LastFolder
  readonly trainings: () => Trainings
  /** How numbers are to be written in a report. */
  readonly style: () => NumberStyle
}

export type TrainingExports = Pick<FeltworksServices['trainings'], 'exportStrategy' | 'exportReport'>

interface Kind {
  readonly name: string
  readonly extension: string
}

const STRATEGIES: Record<StrategyFormat, Kind> = {
  binary: { name: 'Feltworks strategy', extension: 'fwstrategy' },
  json: { name: 'JSON', extension: 'json' },
  csv: { name: 'Comma-separated values', extension: 'csv' },
}

const REPORTS: Record<TrainingReportFormat, Kind> = {
  html: { name: 'Web page', extension: 'html' },
  json: { name: 'JSON', extension: 'json' },
  csv: { name: 'Comma-separated values', extension: 'csv' },
}

/** Saves strategies and reports of trainings through the system's dialog; a worker writes them. */
export function trainingExports(ports: ExportPorts): TrainingExports {
  const { pool, trainings, style } = ports
  const options = { priority: 'interactive' } as const
  return {
    exportStrategy: ({ id, source, format }) => {
      const { name } = trainings().library.get(id)
      const file = {
        title: 'Export strategy',
        name: safeFileName(name, 'Strategy'),
        kind: STRATEGIES[format],
      }
      return save(ports, file, (target) =>
        pool.run('exportStrategy', { ...trainings().strategySource(id, source), target, format }, options),
      )
    },
    exportReport: async ({ id, format }) => {
      const { library } = trainings()
      const results = await trainingResults(library.get(id), library.folderOf(id))
      const name = `${safeFileName(results.record.name, 'Training')} report`
      const file = { title: 'Export report', name, kind: REPORTS[format] }
      return save(ports, file, (target) =>
        pool.run('exportTraining', { results, target, format, ...style() }, options),
      )
    },
  }
}

/** Asks where, has it written beside, and moves it into place as a whole. */
async function save(
  { dialogs, lastFolder }: ExportPorts,
  { title, name, kind }: { readonly title: string; readonly name: string; readonly kind: Kind },
  write: (target: string) => Promise<unknown>,
): Promise<{ saved: boolean; fileName: string }> {
  const path = await dialogs.saveFile({
    title,
    defaultPath: join(lastFolder.path, `${name}.${kind.extension}`),
    filters: [{ name: kind.name, extensions: [kind.extension] }],
  })
  if (path === null) return { saved: false, fileName: '' }
  lastFolder.used(path)
  const target = temporaryBeside(path)
  try {
    await write(target)
    await moveIntoPlace(target, path)
  } finally {
    await rm(target, { force: true })
  }
  return { saved: true, fileName: basename(path) }
}
