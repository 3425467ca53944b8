import process from 'node:process'

/** Exit codes of every command. */
export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Where a command writes; results go to standard output, everything said on the way to standard error. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Columns of the terminal behind standard error, or null when there is none. */
  readonly columns: number | null
}

export function processTerminal(): Terminal {
  // A reader that goes away (`| head`) is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    columns: process.stderr.isTTY ? process.stderr.columns : null,
  }
}

/** Something wrong with how a command was called or with what it was given: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
