import type { FriendlyError } from '../../shared/errors.ts'
import { ask, bridge } from './bridge.ts'

/** What a person sends us: the reference, the versions and the words shown. Never a path or a stack. */
export async function copyErrorDetails(error: FriendlyError): Promise<void> {
  const info = await ask(bridge().app.info()).catch(() => null)
  const lines = [
    error.message,
    error.hint,
    error.ref === '' ? undefined : `Reference ${error.ref} (${error.code})`,
    info === null
      ? undefined
      : `Feltworks ${info.appVersion}, engine ${info.engineVersion}, Electron ${info.electron}, ${info.platform}`,
  ]
  await bridge().app.copyText({ text: lines.filter((line) => line !== undefined).join('\n') })
}
