import { basename, join } from 'node:path'
import type { FeltworksServices } from '../../shared/api/contract.ts'
import type { StrategyFormat } from '../../shared/training/strategy.ts'
import type { Dialogs } from '../dialogs.ts'
import type { LastFolder } from '../lastFolder.ts'
import type { Pool } from '../pool/types.ts'
import { safeFileName } from '../security/paths.ts'
import { moveIntoPlace, temporaryBeside } from '../store/atomicFile.ts'
import type { Trainings } from './service.ts'

interface ExportPorts {
  readonly pool: Pool
  readonly dialogs: Dialogs
  readonly lastFolder: LastFolder
  readonly trainings: () => Trainings
}

const KINDS: Record<StrategyFormat, { readonly name: string; readonly extension: string }> = {
  binary: { name: 'Feltworks strategy', extension: 'fwstrategy' },
  json: { name: 'JSON', extension: 'json' },
  csv: { name: 'CSV', extension: 'csv' },
}

/** Saves a strategy through the system's dialog; a worker writes it. */
export function strategyExport(ports: ExportPorts): FeltworksServices['trainings']['exportStrategy'] {
  return async ({ id, source, format }) => {
    const { pool, dialogs, lastFolder, trainings } = ports
    const { name } = trainings().library.get(id)
    const kind = KINDS[format]
    const path = await dialogs.saveFile({
      title: 'Export strategy',
      defaultPath: join(lastFolder.path, `${safeFileName(name, 'Strategy')}.${kind.extension}`),
      filters: [{ name: kind.name, extensions: [kind.extension] }],
    })
    if (path === null) return { saved: false, fileName: '' }
    lastFolder.used(path)
    const target = temporaryBeside(path)
    const input = { ...trainings().strategySource(id, source), target, format }
    await pool.run('exportStrategy', input, { priority: 'interactive' })
    await moveIntoPlace(target, path)
    return { saved: true, fileName: basename(path) }
  }
}
