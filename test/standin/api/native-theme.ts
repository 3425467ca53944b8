import { StrictEmitter } from '../core/missing.ts'

type ThemeSource = Electron.NativeTheme['themeSource']

/** The system's own theme is always light here, so that tests do not depend on the machine. */
export class NativeTheme extends StrictEmitter {
  static override readonly apiName = 'electron.nativeTheme'
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  private source: ThemeSource = 'system'

  get themeSource(): ThemeSource {
    return this.source
  }

  set themeSource(source: ThemeSource) {
    if (!['system', 'light', 'dark'].includes(source))
      throw new TypeError(`Error processing argument: unknown theme source ${source}`)
    const wasDark = this.shouldUseDarkColors
    this.source = source
    if (wasDark !== this.shouldUseDarkColors) this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
