import { z } from 'zod'

/**
 * Every failure that the product expects, with the words a person reads: what happened, and what to
 * do. Anything else is `unexpected`. Texts hold no path, no stack and no jargon; detail goes to the
 * log under the same reference.
 */
const TEXTS = {
  unexpected: {
    message: 'Something went wrong that we did not foresee. Your finished work is safe.',
    hint: 'Try again. If it happens again, copy the details and report them.',
  },
  bad_request: {
    message: 'The window asked for something that does not make sense here.',
    hint: 'Restart Feltworks. If it happens again, copy the details and report them.',
  },
  forbidden: { message: 'That request did not come from a Feltworks window.', hint: 'Restart Feltworks.' },
  config_invalid: {
    message: 'Some settings of this experiment need a change.',
    hint: 'Look at the fields marked in red.',
  },
  config_unreadable: {
    message: 'This file is not an experiment that Feltworks can read.',
    hint: 'Open it in a text editor and look at the line named, or start from one of the examples.',
  },
  file_too_large: {
    message: 'This file is too large to be an experiment.',
    hint: 'Experiments are short text files, at most 1 MB.',
  },
  run_not_found: {
    message: 'This run is no longer in the library.',
    hint: 'It may have been deleted or moved.',
  },
  run_not_ready: {
    message: 'There are no results yet.',
    hint: 'Let it go on for a while, or to its end.',
  },
  wrong_state: {
    message: 'That is not possible in the state this run is in now.',
    hint: 'Look at its state in the library and try again.',
  },
  run_damaged: {
    message: 'The files of this run are damaged, so it cannot be opened.',
    hint: 'They were set aside and nothing was deleted. Run the experiment again with the same seed for the same result.',
  },
  run_newer: {
    message: 'This run was made by a newer version of Feltworks.',
    hint: 'Update Feltworks to open it.',
  },
  worker_failed: {
    message: 'A part of the work failed three times in a row. What was finished is kept.',
    hint: 'Close other programs and resume the run. If it happens again, copy the details and report them.',
  },
  goal_too_large: {
    message:
      'Best play for this goal is too large to be solved: there are too many bankrolls and hands to tell apart.',
    hint: 'Set limits, play fewer hands, or choose fewer bets.',
  },
  worker_start: {
    message: 'No worker process could be started.',
    hint: 'Close other programs to free memory and try again.',
  },
  disk_full: {
    message: 'The disk is full. Everything finished so far is kept.',
    hint: 'Free some space, then resume.',
  },
  not_writable: {
    message: 'Feltworks may not write in that folder.',
    hint: 'Choose another folder, or change its permissions.',
  },
  folder_not_empty: {
    message: 'That folder already holds other files.',
    hint: 'Choose an empty or a new folder.',
  },
  folder_in_use: {
    message: 'Another Feltworks is already working in that folder.',
    hint: 'Let it finish or stop it, then try again.',
  },
  data_folder_missing: {
    message: 'The data folder cannot be found.',
    hint: 'Connect the disk that holds it, or choose another folder in Settings.',
  },
  file_read: {
    message: 'A file could not be read.',
    hint: 'Check that it still exists and that you may read it.',
  },
  no_hands: {
    message: 'This run did not keep its single hands, so they cannot be exported.',
    hint: 'Run it again with every hand kept; the same seed gives the same hands.',
  },
  no_rows: {
    message: 'This run kept no session rows, so single sessions cannot be shown or exported.',
    hint: 'Run it again with session rows kept; the same seed gives the same sessions.',
  },
  no_such_session: {
    message: 'This run has no session with that number.',
    hint: 'Sessions are counted from 0. Choose one that the run has played.',
  },
  not_repeatable: {
    message: 'This run drew its cards from the system’s own randomness, so no hand can be dealt again.',
    hint: 'Only hands that a run wrote down can be shown. Run it again with every hand kept, or with seeded cards.',
  },
  checkpoint_incompatible: {
    message: 'A checkpoint belongs to another training: its game, buckets, algorithm or instances differ.',
    hint: 'Nothing was changed. Put the right files back, or begin a new training.',
  },
  abstraction_missing: {
    message: "The card buckets of this hold'em game are not there.",
    hint: 'Build them first: feltworks abstraction build CONFIG.yaml.',
  },
  abstraction_changed: {
    message: 'The card buckets are not the ones this training began with, or their file is damaged.',
    hint: 'Put the right file back, or build the buckets again; nothing was changed.',
  },
  strategy_unreadable: {
    message: 'This is not a strategy that Feltworks can read, or it is damaged.',
    hint: 'Export it again, or choose another file.',
  },
  not_enough_memory: {
    message: 'There is not enough memory for so many instances.',
    hint: 'Use fewer instances or a smaller game, or close other programs.',
  },
  too_many_instances: {
    message: 'More instances were asked for than fit here.',
    hint: 'Use fewer instances.',
  },
  busy: { message: 'Work is still going on in the data folder.', hint: 'Pause or stop it first.' },
} as const satisfies Record<string, { message: string; hint: string }>

export type ErrorCode = keyof typeof TEXTS
export const ERROR_CODES = Object.keys(TEXTS) as [ErrorCode, ...ErrorCode[]]

/** What crosses to the window: friendly words and a reference that also stands in the log. */
export const friendlyErrorSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  hint: z.string().optional(),
  /** Short reference such as `F7K-2Q9`. */
  ref: z.string(),
})
export type FriendlyError = z.infer<typeof friendlyErrorSchema>

interface AppErrorOptions {
  /** For the log only: may name paths and internals. */
  readonly detail?: string
  /** More to the point than the code's general text; shown to people. */
  readonly message?: string
  readonly cause?: unknown
}

/** An expected failure. `message` is friendly; `detail` is for the log. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: string | undefined
  readonly hint: string
  constructor(code: ErrorCode, { detail, message, cause }: AppErrorOptions = {}) {
    super(message ?? TEXTS[code].message, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.detail = detail
    this.hint = TEXTS[code].hint
  }
}

/** The friendly form of any failure, under the reference that the log line carries. */
export function toFriendlyError(error: unknown, ref: string): FriendlyError {
  const known = error instanceof AppError ? error : new AppError('unexpected')
  return { code: known.code, message: known.message, hint: known.hint, ref }
}

/** For branches that the types rule out. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`)
}
