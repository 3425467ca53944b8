import type { FeltworksServices } from '../../shared/api/contract.ts'
import { checkConfig } from '../../shared/config/check.ts'
import { formatProblem } from '../../shared/config/problems.ts'
import { AppError } from '../../shared/errors.ts'
import type { RowsChoice } from '../../shared/results/run.ts'
import type { RunLibrary } from '../store/library.ts'
import type { Presets } from '../store/presets.ts'
import type { Clock } from './clock.ts'
import { reproduction } from './reproduction.ts'
import { runCard } from './runCard.ts'

type LibraryFeature = FeltworksServices['library']

/** All of the feature but the two calls that open dialogs. */
export type LibraryService = Omit<LibraryFeature, 'openConfig' | 'openDropped' | 'saveConfig'> & {
  /** A finished run for an export; throws `run_not_found` or `run_not_ready`. */
  findRun(id: string): Promise<{ name: string; folder: string; rows: RowsChoice }>
}

interface LibraryServicePorts {
  readonly library: RunLibrary
  readonly presets: Presets
  readonly clock: Clock
  /** Takes a run out of the queue; refuses while it plays. */
  readonly release: (id: string) => Promise<void>
}

export function createLibrary({ library, presets, clock, release }: LibraryServicePorts): LibraryService {
  return {
    list: () => ({ runs: library.list().map(runCard), setAside: library.setAside }),

    rename: async ({ id, name }) => done(library.update(id, { name })),
    star: async ({ id, starred }) => done(library.update(id, { starred })),

    remove: async ({ id }) => {
      library.get(id)
      await release(id)
      return done(library.update(id, { deletedAt: clock.date().toISOString() }))
    },
    restore: async ({ id }) => done(library.update(id, { deletedAt: null })),

    config: ({ id }) => {
      const { name, config, seed } = library.get(id).record
      return { name, config, seed }
    },

    reproduction: ({ id }) => reproduction(library.get(id).record),

    presets: () => presets.list(),
    savePreset: async ({ name, draft }) => {
      const { config, problems } = checkConfig(draft)
      if (config === null) {
        throw new AppError('config_invalid', { message: problems.map(formatProblem).join('\n') })
      }
      return presets.save(name, config)
    },
    removePreset: async ({ id }) => done(presets.remove(id)),

    findRun: async (id) => {
      const { name, state, rows } = library.get(id).record
      if (state !== 'done' && state !== 'stopped') throw new AppError('run_not_ready', { detail: id })
      return { name, folder: library.folderOf(id), rows }
    },
  }
}

async function done(work: Promise<unknown>): Promise<null> {
  await work
  return null
}
