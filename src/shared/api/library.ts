import { z } from 'zod'
import { problemSchema } from '../config/problems.ts'
import { simulationConfigSchema } from '../config/simulation.ts'
import { runIdSchema, runNameSchema, runStateSchema } from '../results/run.ts'
import { histogramSchema } from '../results/summary.ts'
import { call, event, fileCall } from './define.ts'

const byId = z.strictObject({ id: runIdSchema })

/** A run as the library lists it. */
export const runCardSchema = z.strictObject({
  kind: z.literal('simulation'),
  id: runIdSchema,
  name: z.string(),
  starred: z.boolean(),
  state: runStateSchema,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  engineVersion: z.string(),
  /** Made by another engine version than the present one. */
  olderEngine: z.boolean(),
  config: simulationConfigSchema,
  sessionsDone: z.number(),
  sessionsTotal: z.number(),
  winRate: z.number().nullable(),
  winRateCI: z.tuple([z.number(), z.number()]).nullable(),
  meanProfit: z.number().nullable(),
  histogram: histogramSchema.nullable(),
  sizeBytes: z.number(),
  rowsKept: z.boolean(),
  handsKept: z.boolean(),
  errorMessage: z.string().nullable(),
})
export type RunCard = z.infer<typeof runCardSchema>

export const presetSchema = z.strictObject({
  id: runIdSchema,
  name: runNameSchema,
  config: simulationConfigSchema,
})
export type Preset = z.infer<typeof presetSchema>

/** An experiment as a file told it, with all that somebody who opens it should know. */
export const openedConfigSchema = z.strictObject({
  name: z.string(),
  fileName: z.string(),
  config: simulationConfigSchema,
  /** Allowed, but probably not meant. */
  warnings: z.array(problemSchema),
  /** What means something else here than in the older program, or nothing. */
  notes: z.array(problemSchema),
})
export type OpenedConfig = z.infer<typeof openedConfigSchema>

export const libraryFeature = {
  /** Newest first. `setAside` counts damaged run folders, which are kept but not shown. */
  list: call(z.undefined(), z.strictObject({ runs: z.array(runCardSchema), setAside: z.number() })),
  rename: call(z.strictObject({ id: runIdSchema, name: runNameSchema }), z.null()),
  star: call(z.strictObject({ id: runIdSchema, starred: z.boolean() }), z.null()),
  /** Hides the run; `restore` brings it back until Feltworks ends. */
  remove: call(byId, z.null()),
  restore: call(byId, z.null()),
  /** The run's config, for a new run with changes. */
  config: call(byId, z.strictObject({ name: z.string(), config: simulationConfigSchema, seed: z.string() })),
  /** The command that gives the same results, and the config file that it reads. */
  reproduction: call(byId, z.strictObject({ command: z.string(), yaml: z.string() })),
  presets: call(z.undefined(), z.array(presetSchema)),
  savePreset: call(z.strictObject({ name: runNameSchema, draft: z.json() }), presetSchema),
  removePreset: call(byId, z.null()),
  /** Opens a config file chosen in the system's dialog. */
  openConfig: call(z.undefined(), openedConfigSchema.nullable()),
  /** Opens a config file that was dropped onto the window. */
  openDropped: fileCall(openedConfigSchema),
  /** Saves a draft as a config file through the system's dialog. */
  saveConfig: call(
    z.strictObject({ name: runNameSchema, draft: z.json() }),
    z.strictObject({ saved: z.boolean(), fileName: z.string() }),
  ),
  changed: event(z.strictObject({})),
} as const
