import type { FromWorker } from '../shared/tasks/protocol.ts'

/** The line to the process that started this one. */
export interface ParentPort {
  post(message: FromWorker): void
  onMessage(listener: (message: unknown) => void): void
  /** The other end is gone: nobody wants the work any more. */
  onGone(listener: () => void): void
}

/** What Electron puts on `process` in a utility process: its listeners get an event, not the message. */
interface ElectronPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
}

/** Finds the line of either host: Electron's utility process or a process forked by Node. */
export function openParentPort(): ParentPort {
  const { parentPort } = process as unknown as { readonly parentPort?: ElectronPort }
  if (parentPort !== undefined) {
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => void parentPort.on('message', (event) => listener(event.data)),
      onGone: (listener) => void parentPort.on('close', listener),
    }
  }
  if (process.send === undefined) throw new Error('A worker is started by Feltworks, not by hand')
  return {
    // With a callback, a line that has just closed is no exception; `onGone` tells.
    post: (message) => void process.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => void process.on('message', listener),
    onGone: (listener) => void process.on('disconnect', listener),
  }
}
