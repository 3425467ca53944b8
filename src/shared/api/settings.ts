import { z } from 'zod'
import { call, event } from './define.ts'

const nothing = z.undefined()

export const THEMES = ['system', 'light', 'dark'] as const

/** What the person chose; kept in the system's app data, not in the data folder. */
export const settingsSchema = z.strictObject({
  theme: z.enum(THEMES),
  /** Workers of a new run. */
  workers: z.union([z.literal('auto'), z.int().min(1).max(1024)]),
  /** Shown before amounts; has no effect on any result. */
  currency: z.string().max(4),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsFeature = {
  get: call(nothing, settingsSchema),
  update: call(settingsSchema.partial(), settingsSchema),
  /** Where results are kept, as text for people to read; the window never sends it back. */
  dataFolder: call(nothing, z.strictObject({ label: z.string(), isDefault: z.boolean(), bytes: z.number() })),
  /** Asks for a new folder in the system's dialog and moves everything there, or changes nothing. */
  moveDataFolder: call(nothing, z.strictObject({ moved: z.boolean(), label: z.string() })),
  openDataFolder: call(nothing, z.null()),
  openLogFolder: call(nothing, z.null()),
  changed: event(settingsSchema),
} as const
