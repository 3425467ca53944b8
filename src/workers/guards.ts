import { Worker } from 'node:worker_threads'

const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'] as const

/** Workers compute. One that reaches for the network is broken, and says so. */
export function refuseNetwork(): void {
  for (const name of NETWORK_GLOBALS) {
    const value = () => {
      throw new Error(`Workers have no network (${name})`)
    }
    Object.defineProperty(globalThis, name, { value, writable: false, configurable: false })
  }
}

/**
 * Ctrl+C in a terminal reaches every process of the group; only the parent decides what it means, and
 * may want to keep what is finished. SIGTERM has no listener on purpose: its default ends the process
 * even in a busy loop, where a listener would never be called.
 */
export function ignoreInterrupts(): void {
  process.on('SIGINT', () => {})
}

/**
 * Runs in a thread of its own, because a busy loop notices nothing. A dead parent shows as a new parent
 * id; on Windows, where the id stays, as an id that answers to nobody. Some seconds are left for a last
 * checkpoint, which whoever is not in a busy loop writes when the line closes.
 */
const WATCHDOG = `
const parent = require('node:worker_threads').workerData
function isGone() {
  if (process.ppid !== parent) return true
  try {
    process.kill(parent, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
let alone = 0
setInterval(() => { if (isGone() && ++alone > 3) process.kill(process.pid, 'SIGKILL') }, 1000)
`

/** Ends this process soon after its parent, whatever it is doing then. */
export function dieWithParent(): void {
  const watchdog = new Worker(WATCHDOG, {
    eval: true,
    // Taken here and now: by the time the thread runs, the parent may be gone and its id another.
    workerData: process.ppid,
    name: 'parent watchdog',
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  })
  watchdog.unref()
  // Without the thread a worker still leaves when its line closes.
  watchdog.on('error', (error) => console.error('parent watchdog:', error))
}
