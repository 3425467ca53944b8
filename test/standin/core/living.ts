/** What the app must end before it can end itself. Apart from the classes, which need the app. */

export interface LivingWindow {
  close(): void
  destroy(): void
  focus(): void
}

export interface LivingWorker {
  /** Undefined before it has started. */
  readonly pid: number | undefined
  readonly serviceName: string
  /** Ends it for certain; resolves when it has gone. */
  terminate(): Promise<void>
}

export const livingWindows = new Set<LivingWindow>()
export const livingWorkers = new Set<LivingWorker>()

export async function endAllWorkers(): Promise<void> {
  await Promise.all([...livingWorkers].map((worker) => worker.terminate()))
}
