import type { Page } from 'playwright'

/** A moment of the window that is worth a look and an accessibility check. */
export interface Scene {
  readonly name: string
  /** After the `#/`. */
  readonly path: string
  /** Options of the fixture. */
  readonly query?: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly act?: (page: Page) => Promise<unknown>
}

export const SCENES: readonly Scene[] = [
  { name: 'library', path: 'library' },
  { name: 'library-empty', path: 'library', query: 'scene=empty' },
  { name: 'library-interrupted', path: 'library', query: 'scene=interrupted' },
  { name: 'library-failing', path: 'library', query: 'failing=data_folder_missing' },
  { name: 'library-folded', path: 'library', size: { width: 1024, height: 680 } },
  { name: 'settings', path: 'settings' },
  { name: 'help', path: 'help' },
  { name: 'setup', path: 'setup' },
  { name: 'run', path: 'run' },
  { name: 'results', path: 'results' },
]
