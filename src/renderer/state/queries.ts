import { QueryClient, useQuery } from '@tanstack/react-query'
import { ask, BridgeError, bridge } from './bridge.ts'

/** Keys of everything asked of main, so that events know what to make stale. */
export const keys = {
  info: ['app', 'info'],
  status: ['app', 'status'],
  settings: ['settings'],
  dataFolder: ['settings', 'dataFolder'],
  library: ['library', 'list'],
  presets: ['library', 'presets'],
  queue: ['simulations', 'queue'],
  progress: (id: string) => ['simulations', 'progress', id],
  results: (id: string) => ['simulations', 'results', id],
  exactSession: (id: string) => ['simulations', 'exactSession', id],
} as const

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Main tells us by events when something changed; asking again by the clock would only cost.
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && !(error instanceof BridgeError),
      },
      mutations: { networkMode: 'always' },
    },
  })
}

export const useAppInfo = () => useQuery({ queryKey: keys.info, queryFn: () => ask(bridge().app.info()) })
export const useStatus = () => useQuery({ queryKey: keys.status, queryFn: () => ask(bridge().app.status()) })
export const useSettings = () =>
  useQuery({ queryKey: keys.settings, queryFn: () => ask(bridge().settings.get()) })
export const useDataFolder = () =>
  useQuery({ queryKey: keys.dataFolder, queryFn: () => ask(bridge().settings.dataFolder()) })
export const useLibrary = () =>
  useQuery({ queryKey: keys.library, queryFn: () => ask(bridge().library.list()) })
export const usePresets = () =>
  useQuery({ queryKey: keys.presets, queryFn: () => ask(bridge().library.presets()) })
export const useQueue = () =>
  useQuery({ queryKey: keys.queue, queryFn: () => ask(bridge().simulations.queue()) })
