/**
 * What a worker may know of the environment: where to put temporary files, and how to write a time
 * and a number. Not PATH, not NODE_OPTIONS, no secret that the shell happens to hold.
 */
const ALLOWED = [
  'SystemRoot',
  'TEMP',
  'TMP',
  'TMPDIR',
  'TZ',
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_CTYPE',
] as const

/** The part of an environment that workers get. */
export function workerEnvironment(
  source: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const name of ALLOWED) {
    const value = source[name]
    if (value !== undefined) environment[name] = value
  }
  return environment
}
