import type { Settings } from '../../../shared/api/settings.ts'
import { ask, bridge } from '../../state/bridge.ts'
import { tell } from '../../state/runActions.ts'

/** Main keeps the change and tells every window by its event. */
export const changeSettings = (change: Partial<Settings>): Promise<boolean> =>
  tell(ask(bridge().settings.update(change)))
