import type { Chromium } from '../chromium/chromium.ts'

/** The one browser of this process, once it runs. */
let chromium: Chromium | undefined

export function setChromium(started: Chromium): void {
  chromium = started
}

export function runningChromium(): Chromium | undefined {
  return chromium
}

export function requireChromium(): Chromium {
  if (!chromium) throw new Error('Chromium is not running yet: wait for app.whenReady()')
  return chromium
}

/** Work that must be finished before the process may end, e.g. a message to another instance. */
const unfinished = new Set<Promise<unknown>>()

export function holdExit(work: Promise<unknown>): void {
  unfinished.add(work)
  work.then(
    () => unfinished.delete(work),
    () => unfinished.delete(work),
  )
}

export async function finishWork(timeout: number): Promise<void> {
  await Promise.race([
    Promise.allSettled(unfinished),
    new Promise((resolve) => setTimeout(resolve, timeout).unref()),
  ])
}
