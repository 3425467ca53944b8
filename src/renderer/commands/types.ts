import type { QueryClient } from '@tanstack/react-query'
import type { FeltworksBridge } from '../../shared/api/contract.ts'
import type { Texts } from '../i18n/en.ts'
import type { Stage } from '../shell/navigate.ts'

/** What a command may look at and act on. */
export interface CommandContext {
  readonly bridge: FeltworksBridge
  readonly client: QueryClient
  readonly stage: Stage
  /** Where a failure is told. */
  readonly onError: (error: unknown) => void
}

/** Whether it is possible now; otherwise the reason, in words for the person. */
export type Enabled = true | string

export interface Command {
  /** The application menu names it by this id too. */
  readonly id: string
  readonly label: keyof Texts & `command.${string}`
  readonly group: 'experiment' | 'run' | 'hands' | 'practice' | 'training' | 'go' | 'window'
  /** `Mod+K`, `N`, `Space`; Mod is Cmd on a Mac and Ctrl elsewhere. */
  readonly shortcut?: string
  /** A second key for the same. */
  readonly otherShortcut?: string
  /** Whether holding the key goes on and on. */
  readonly repeats?: boolean
  /** The only screen where the shortcut works; the palette offers the command everywhere. */
  readonly shortcutOn?: Stage
  readonly enabled: (context: CommandContext) => Enabled
  readonly run: (context: CommandContext) => unknown
}
