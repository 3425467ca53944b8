import { isOwnUrl, type Origins } from './origin.ts'

/** Electron grants every permission unless told otherwise; here each is refused but this one. */
const ALLOWED: ReadonlySet<string> = new Set([
  // Copying text: figures, seeds, commands. Reading the clipboard stays refused.
  'clipboard-sanitized-write',
])

export function permissionVerdict(permission: string, requester: string, origins: Origins): boolean {
  return ALLOWED.has(permission) && isOwnUrl(requester, origins)
}
