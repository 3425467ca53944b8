import { useSyncExternalStore } from 'react'
import type { Settings } from '../../shared/api/settings.ts'

export type ThemeName = 'light' | 'dark'

const DARK = '(prefers-color-scheme: dark)'

const systemTheme = (): ThemeName => (window.matchMedia(DARK).matches ? 'dark' : 'light')

function onSystemTheme(changed: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/**
 * The theme before settings are known. Main sets the system theme of its windows to the chosen one, so
 * the media query already tells the truth and nothing flashes.
 */
export function paintFirstTheme(): void {
  document.documentElement.setAttribute('data-theme', systemTheme())
}

/** The theme to show for the chosen setting, following the system where it says so. */
export function useThemeName(chosen: Settings['theme'] | undefined): ThemeName {
  const system = useSyncExternalStore(onSystemTheme, systemTheme)
  return chosen === undefined || chosen === 'system' ? system : chosen
}
