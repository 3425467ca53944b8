import type { AppStatus } from '../../shared/api/app.ts'
import { useLive } from './live.ts'
import { useStatus } from './queries.ts'

/**
 * The run that plays or keeps the place, as fresh as it gets: main's status comes once a second, progress
 * ten times, and every part of the window must show the same figure.
 */
export function useCurrentRun(): AppStatus['current'] {
  const current = useStatus().data?.current ?? null
  const live = useLive((state) => (current === null ? undefined : state.byId[current.id]))
  if (current === null || live === undefined || live.state !== current.state) return current
  const fraction = live.sessionsTotal === 0 ? 0 : live.sessionsDone / live.sessionsTotal
  return { ...current, fraction, etaSeconds: live.etaSeconds, handsPerSecond: live.handsPerSecond }
}
