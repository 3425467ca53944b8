import type { RunCard } from '../../../shared/api/library.ts'

/** Where a run is shown: its results once it has ended, its progress until then. */
export function runAddress({ id, state }: Pick<RunCard, 'id' | 'state'>): string {
  const ended = state === 'done' || state === 'stopped' || state === 'failed'
  return `#/${ended ? 'results' : 'run'}/${id}`
}

/** Runs that can go on from where they are. */
export const canResume = ({ state }: Pick<RunCard, 'state'>): boolean =>
  state === 'paused' || state === 'interrupted' || state === 'failed'
