import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Stage } from '../shell/navigate.ts'
import { bridge } from '../state/bridge.ts'
import { useOverlays } from '../state/overlays.ts'
import { toast, toastError } from '../state/toasts.tsx'
import { useHandlers } from './handlers.ts'
import { isTyping, matches, takesArrows, takesSpace } from './keys.ts'
import { COMMANDS, execute, findCommand } from './registry.ts'
import type { Command, CommandContext } from './types.ts'

export function useCommandContext(): CommandContext {
  const client = useQueryClient()
  const [location] = useLocation()
  const stage = (location.split('/')[1] ?? 'library') as Stage
  return useMemo(() => ({ bridge: bridge(), client, stage, onError: toastError }), [client, stage])
}

/** Runs commands by id; one that is not possible now says why. */
export function useRunCommand(): (id: string) => void {
  const context = useCommandContext()
  return (id) => {
    const command = findCommand(id)
    if (command !== undefined) runOrSayWhy(command, context)
  }
}

function runOrSayWhy(command: Command, context: CommandContext): void {
  const enabled = execute(command, context)
  if (enabled !== true) toast({ tone: 'info', title: enabled })
}

/** Listens to the keyboard and to the application menu for as long as the window lives. */
export function useCommandSources(): void {
  const context = useCommandContext()
  useEffect(() => {
    const stopMenu = context.bridge.app.command(({ id }) => {
      const command = findCommand(id)
      if (command !== undefined) runOrSayWhy(command, context)
    })
    const onKey = (event: KeyboardEvent) => {
      const command = commandFor(event, context)
      if (command === undefined) return
      // Also keeps the application menu from answering the same keys a second time.
      event.preventDefault()
      runOrSayWhy(command, context)
    }
    window.addEventListener('keydown', onKey)
    return () => {
      stopMenu()
      window.removeEventListener('keydown', onKey)
    }
  }, [context])
}

function commandFor(event: KeyboardEvent, { stage }: CommandContext): Command | undefined {
  if (event.defaultPrevented) return undefined
  // A dialog has the keyboard to itself.
  if (useOverlays.getState().shown !== null || document.querySelector('[aria-modal="true"]') !== null)
    return undefined
  const plain = !event.ctrlKey && !event.metaKey
  if (plain && isTyping(event.target)) return undefined
  if (event.key === ' ' && takesSpace(event.target)) return undefined
  if (plain && takesArrows(event)) return undefined
  const named = COMMANDS.filter(
    ({ shortcut, otherShortcut, shortcutOn, repeats = false }) =>
      (repeats || !event.repeat) &&
      (shortcutOn === undefined || shortcutOn === stage) &&
      [shortcut, otherShortcut].some((keys) => keys !== undefined && matches(keys, event)),
  )
  // Space deals the next hand at the table and pauses beside it: what is on show has taken its own over.
  return named.find(({ id }) => useHandlers.getState().byId[id] !== undefined) ?? named[0]
}
