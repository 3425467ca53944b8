import type { z } from 'zod'

/**
 * What workers can do: each task is a function of its input (some also write the files that main names),
 * so that main may run it again anywhere. Both ends parse with these schemas.
 */
export interface Task<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  P extends z.ZodType = z.ZodType,
> {
  readonly input: I
  readonly output: O
  /** What it reports on the way; a separate stream of messages. */
  readonly progress: P
}
