import { nativeTheme } from 'electron'
import type { Settings } from '../shared/api/settings.ts'

/** Puts the chosen theme into force for every page, menu and dialog; `system` follows the system. */
export function applyTheme({ theme }: Settings): void {
  nativeTheme.themeSource = theme
}
