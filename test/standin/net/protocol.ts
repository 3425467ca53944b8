import { strict } from '../core/missing.ts'
import { mapScheme } from './origins.ts'

type Handler = (request: Request) => Response | Promise<Response>

const privileges = new Map<string, Electron.Privileges>()
const handlers = new Map<string, Handler>()

export const protocol = strict('electron.protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    for (const { scheme, privileges: asked = {} } of schemes) {
      if (!asked.standard || !asked.secure)
        throw new Error(`The stand-in serves only standard and secure schemes, not ${scheme}:`)
      privileges.set(scheme, asked)
      mapScheme(scheme)
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!privileges.has(scheme))
      throw new Error(`The stand-in serves only schemes given to registerSchemesAsPrivileged, not ${scheme}:`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string): void => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
})

export function handlerOf(scheme: string): Handler | undefined {
  return handlers.get(scheme)
}
