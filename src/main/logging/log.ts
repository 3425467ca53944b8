import { randomInt } from 'node:crypto'

/**
 * Where main says what it does. The app and the command line each wire it to a file; services only know
 * this port. Details (paths, stacks) go here and nowhere else.
 */
export interface Log {
  info(text: string): void
  warn(text: string): void
  /** An unexpected or refused thing, under the reference that the person sees. */
  error(detail: unknown, context: { readonly ref: string }): void
}

/** Without the letters and digits that are mistaken for one another when read aloud or copied by hand. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A short reference such as `F7K-2Q9`, which joins what a person sees to a line of the log. */
export function newRef(): string {
  const part = () => Array.from({ length: 3 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${part()}-${part()}`
}

/** Full text of anything thrown, for the log only: the stack, the detail and each cause. */
export function describeFailure(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure)
  const detail =
    'detail' in failure && typeof failure.detail === 'string' ? `\n  detail: ${failure.detail}` : ''
  const cause = failure.cause === undefined ? '' : `\n  caused by: ${describeFailure(failure.cause)}`
  return `${failure.stack ?? `${failure.name}: ${failure.message}`}${detail}${cause}`
}

/** A log that keeps nothing: for tests and for tools that report in another way. */
export const silentLog: Log = { info() {}, warn() {}, error() {} }
