import { z } from 'zod'
import { runIdSchema, runStateSchema } from '../results/run.ts'
import { call, event } from './define.ts'

const nothing = z.undefined()

export const appInfoSchema = z.strictObject({
  appVersion: z.string(),
  engineVersion: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  platform: z.string(),
  /** Logical processors, and the most worker processes that Feltworks will start. */
  cores: z.number(),
  workerBound: z.number(),
  /** BCP 47 tag for number and date formats. */
  locale: z.string(),
})
export type AppInfo = z.infer<typeof appInfoSchema>

/** What the status bar shows; always true. */
export const appStatusSchema = z.strictObject({
  current: z
    .strictObject({
      id: runIdSchema,
      name: z.string(),
      state: runStateSchema,
      fraction: z.number(),
      etaSeconds: z.number().nullable(),
      handsPerSecond: z.number(),
    })
    .nullable(),
  queued: z.number(),
  workersBusy: z.number(),
  memoryBytes: z.number(),
  resultsBytes: z.number(),
})
export type AppStatus = z.infer<typeof appStatusSchema>

/** A message for a toast: something that happened without being asked for just now. */
export const noticeSchema = z.strictObject({
  tone: z.enum(['info', 'warn', 'bad', 'ok']),
  title: z.string(),
  text: z.string(),
  /** A run that the toast can open. */
  runId: runIdSchema.optional(),
  ref: z.string().optional(),
})
export type Notice = z.infer<typeof noticeSchema>

export const appFeature = {
  info: call(nothing, appInfoSchema),
  status: call(nothing, appStatusSchema),
  copyText: call(z.strictObject({ text: z.string().max(100_000) }), z.null()),
  /** Puts a failure of the window into the log; answers its reference. */
  reportFailure: call(
    z.strictObject({ message: z.string().max(2000), stack: z.string().max(20_000).optional() }),
    z.strictObject({ ref: z.string() }),
  ),
  statusChanged: event(appStatusSchema),
  notice: event(noticeSchema),
  /** A command chosen in the application menu, by the id that the window's own commands use. */
  command: event(z.strictObject({ id: z.string() })),
} as const
