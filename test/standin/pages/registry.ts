import type { BrowserWindow } from './browser-window.ts'
import type { Page } from './page.ts'
import type { WebContents } from './web-contents.ts'

/** Who belongs to whom. Apart from the classes, whose public members are Electron's only. */
export interface Entry {
  readonly window: BrowserWindow
  readonly contents: WebContents
  readonly page: Page
}

const entries = new Set<Entry>()

export function register(entry: Entry): void {
  entries.add(entry)
}

export function unregister(contents: WebContents): void {
  for (const entry of entries) if (entry.contents === contents) entries.delete(entry)
}

export function allEntries(): Entry[] {
  return [...entries]
}

export function entryOf(part: Partial<Entry>): Entry | undefined {
  return allEntries().find(
    ({ window, contents, page }) =>
      window === part.window || contents === part.contents || page === part.page,
  )
}
