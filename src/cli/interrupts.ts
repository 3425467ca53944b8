import process from 'node:process'
import { EXIT } from './terminal.ts'

/**
 * Ctrl+C once asks for a graceful end; a second time ends at once. Workers ignore the signal, because a
 * terminal sends it to all of them; `kill` ends them.
 */
export function onInterrupt(handlers: { readonly ask: () => void; readonly kill: () => void }): () => void {
  let asked = false
  const listener = () => {
    if (asked) {
      handlers.kill()
      process.exit(EXIT.interrupted)
    }
    asked = true
    handlers.ask()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, listener)
  return () => {
    for (const signal of signals) process.off(signal, listener)
  }
}
