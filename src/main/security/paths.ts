import { resolve, sep } from 'node:path'
import { isInside } from '../store/insideFolder.ts'

/**
 * The file that a request's path names inside `root`, or null. The path is decoded once; whatever could
 * leave the root (`..`, a second encoding, a backslash, a drive, NUL) is refused rather than repaired.
 */
export function fileInside(root: string, requestPath: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(requestPath)
  } catch {
    return null
  }
  if (/[\0\\%]|^\/*[a-z]:/i.test(decoded)) return null
  // Windows takes `.. ` and `...` for `..`, and no file of the window begins with two dots.
  if (decoded.split('/').some((part) => part.startsWith('..'))) return null
  // A leading slash would make the path absolute and forget the root.
  const target = resolve(root, `.${sep}${decoded.replace(/^\/+/, '')}`)
  return isInside(root, target) ? target : null
}

const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A file name made of a run's name that every system accepts, without its ending; at most 80 characters. */
export function safeFileName(name: string, fallback = 'feltworks'): string {
  const cleaned = name
    .normalize('NFC')
    // Control and format characters could hide or reverse the ending that a person sees.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, '')
  if (cleaned === '') return fallback
  return RESERVED_ON_WINDOWS.test(cleaned) ? `${fallback} ${cleaned}` : cleaned
}
