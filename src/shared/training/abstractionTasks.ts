import { z } from 'zod'
import { abstractionConfigSchema } from '../config/training.ts'
import type { Task } from '../tasks/task.ts'

function task<I extends z.ZodType, O extends z.ZodType, P extends z.ZodType>(
  parts: Task<I, O, P>,
): Task<I, O, P> {
  return parts
}

/** Boards or hands `from` to `to` − 1 of a stage's work. */
const range = z
  .strictObject({ from: z.int().min(0), to: z.int() })
  .refine(({ from, to }) => from < to, 'an empty range')
const pieces = z.array(range).min(1).max(1_000)

/**
 * A part of the work at card buckets. Those with a range compute it; the others gather the pieces of the stage
 * before. Each leaves one file in the building's folder, which later parts read.
 */
const partSchema = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('turn_points'), range }),
  z.strictObject({ stage: z.literal('turn_clusters'), pieces }),
  z.strictObject({ stage: z.literal('turn_hands'), range }),
  z.strictObject({ stage: z.literal('turn_strengths'), pieces }),
  z.strictObject({ stage: z.literal('flop_points'), range }),
  z.strictObject({ stage: z.literal('flop_clusters'), pieces }),
  z.strictObject({ stage: z.literal('flop_hands'), range }),
])
export type AbstractionPart = z.infer<typeof partSchema>

const building = z.strictObject({
  settings: abstractionConfigSchema,
  /** Folder of the files that are passed on, for this building alone. */
  building: z.string(),
})
const fraction = z.strictObject({ fraction: z.number() })

export const abstractionTasks = {
  buildAbstractionPart: task({
    input: building.extend({ part: partSchema }),
    output: z.null(),
    progress: fraction,
  }),

  /** Puts the parts together, and the buckets in `folder` under the hash of their file. */
  finishAbstraction: task({
    input: building.extend({ folder: z.string(), turnHands: pieces, flopHands: pieces }),
    output: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number() }),
    progress: fraction,
  }),
} as const
