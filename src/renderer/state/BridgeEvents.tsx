import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { bridge } from './bridge.ts'
import { useLive } from './live.ts'
import { showNotice } from './notices.ts'
import { keys } from './queries.ts'
import { listenToTrainings } from './trainings.ts'

/** Listens to main for as long as the window lives, and makes stale what changed. */
export function BridgeEvents() {
  const client = useQueryClient()
  useEffect(() => {
    const { app, settings, library, simulations } = bridge()
    const stops = [
      app.statusChanged((status) => client.setQueryData(keys.status, status)),
      settings.changed((value) => client.setQueryData(keys.settings, value)),
      library.changed(() => {
        for (const queryKey of [keys.library, keys.presets, keys.queue, ['simulations', 'results']]) {
          void client.invalidateQueries({ queryKey })
        }
      }),
      simulations.progressed((progress) => useLive.getState().put(progress)),
      app.notice(showNotice),
      listenToTrainings(client),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client])
  return null
}
