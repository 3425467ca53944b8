import { app } from 'electron'
import type { Dialogs } from './dialogs.ts'
import { notifyWhenAway } from './notifications.ts'

interface CloseOptions {
  readonly workInProgress: () => boolean
  readonly showWindow: () => void
}

/** Closing the window leaves work running and says so; without work there is nothing to stay for. */
export function installClosePolicy({ workInProgress, showWindow }: CloseOptions): void {
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => {
    if (workInProgress()) {
      const body = 'A run is still going on. Open Feltworks again to see it.'
      notifyWhenAway({ title: 'Feltworks goes on', body, onClick: showWindow })
    } else if (process.platform !== 'darwin') {
      app.quit()
    }
  })
}

interface QuitOptions {
  readonly dialogs: Dialogs
  readonly workInProgress: () => boolean
  /** Ends all work so that it can go on next time; no process is left when it resolves. */
  readonly suspend: () => Promise<void>
}

/**
 * Quitting with work in progress asks first. Whatever the answer leads to, finished work is on the disk
 * and no worker outlives the app. A signal from the system is not asked about: it is obeyed, in order.
 */
export function installQuitPolicy({ dialogs, workInProgress, suspend }: QuitOptions): void {
  let state: 'open' | 'asking' | 'suspending' | 'done' = 'open'

  const leave = async () => {
    state = 'suspending'
    try {
      await suspend()
    } finally {
      state = 'done'
      app.quit()
    }
  }

  app.on('before-quit', (event) => {
    if (state === 'done') return
    event.preventDefault()
    if (state !== 'open') return
    if (!workInProgress()) {
      void leave()
      return
    }
    state = 'asking'
    void confirmQuit(dialogs).then((quit) => {
      if (quit) void leave()
      else state = 'open'
    })
  })

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (state === 'open' || state === 'asking') void leave()
    })
  }
}

async function confirmQuit(dialogs: Dialogs): Promise<boolean> {
  const answer = await dialogs.ask({
    message: 'A run is still going on.',
    detail:
      'Every finished part of it is kept. It can be resumed from the library the next time you open Feltworks.',
    buttons: ['Quit and keep', 'Stay'],
  })
  return answer === 0
}
