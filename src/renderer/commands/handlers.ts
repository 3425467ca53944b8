import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { Enabled } from './types.ts'

/** What a screen does for a command while it is shown, in place of the command's own way. */
export interface Handler {
  readonly enabled: Enabled
  readonly run: () => unknown
}

interface Handlers {
  readonly byId: Readonly<Record<string, Handler>>
  readonly set: (id: string, handler: Handler | null) => void
}

export const useHandlers = create<Handlers>((set) => ({
  byId: {},
  set: (id, handler) =>
    set(({ byId }) => {
      const { [id]: _replaced, ...rest } = byId
      return { byId: handler === null ? rest : { ...rest, [id]: handler } }
    }),
}))

/**
 * Lets the screen on show answer a command: Set up runs `experiment.run`, since only it knows whether
 * the form is complete.
 */
export function useCommandHandler(id: string, { enabled, run }: Handler): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const { set } = useHandlers.getState()
    set(id, { enabled, run: () => latest.current() })
    return () => set(id, null)
  }, [id, enabled])
}
