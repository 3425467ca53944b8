import { z } from 'zod'

/** Whose strategy: the merged one, or an instance's by its number. */
export const strategySourceSchema = z.union([z.literal('merged'), z.int().min(0).max(1_000)])
export type StrategySource = z.infer<typeof strategySourceSchema>

export const STRATEGY_FORMATS = ['binary', 'json', 'csv'] as const
export const strategyFormatSchema = z.enum(STRATEGY_FORMATS)
export type StrategyFormat = z.infer<typeof strategyFormatSchema>

/** Forms of a training's report: for people, for programs, for spreadsheets. */
export const TRAINING_REPORT_FORMATS = ['html', 'json', 'csv'] as const
export const trainingReportFormatSchema = z.enum(TRAINING_REPORT_FORMATS)
export type TrainingReportFormat = z.infer<typeof trainingReportFormatSchema>

const choiceSchema = z.strictObject({ label: z.string(), probability: z.number() })

/** One information set of a list. */
export const infosetRowSchema = z.strictObject({
  infoset: z.string(),
  player: z.union([z.literal(0), z.literal(1)]),
  actions: z.array(choiceSchema),
  /** Probability that a hand passes it when both play the strategy; null for hold'em. */
  reach: z.number().nullable(),
})
export type InfosetRow = z.infer<typeof infosetRowSchema>

/** Steps from the root: the number of the child at each node. */
export const treeStepsSchema = z.array(z.int().min(0).max(100_000)).max(64)

/** A node of a game's tree with what follows it. */
export const treeNodeSchema = z.strictObject({
  steps: treeStepsSchema,
  /** Labels of the steps that lead here. */
  line: z.array(z.string()),
  kind: z.enum(['chance', 'decision', 'terminal']),
  player: z.union([z.literal(0), z.literal(1)]).nullable(),
  infoset: z.string().nullable(),
  /** Net chips of player 0 at a terminal; elsewhere expected chips when both play the strategy. */
  value: z.number(),
  reach: z.number(),
  children: z.array(
    z.strictObject({
      label: z.string(),
      /** Of chance, or of the strategy. */
      probability: z.number(),
      value: z.number(),
      kind: z.enum(['chance', 'decision', 'terminal']),
    }),
  ),
})
export type TreeNode = z.infer<typeof treeNodeSchema>

/** A decision of hold'em for every bucket of its street; before the flop these are the 169 starting hands. */
export const bucketGridSchema = z.strictObject({
  steps: treeStepsSchema,
  line: z.array(z.string()),
  street: z.number(),
  player: z.union([z.literal(0), z.literal(1)]),
  pot: z.number(),
  /** Labels of the actions, and whether each leads to a further decision. */
  actions: z.array(z.strictObject({ label: z.string(), opens: z.boolean() })),
  rows: z.array(
    z.strictObject({
      /** `AKs`, or the bucket's number; within a street a higher bucket is stronger on average. */
      name: z.string(),
      probabilities: z.array(z.number()),
    }),
  ),
})
export type BucketGrid = z.infer<typeof bucketGridSchema>
