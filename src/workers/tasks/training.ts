import type { TaskBodies, TaskBody } from '../task.ts'

/** Tasks of trainings; their code is loaded by the workers that need it. */
const trainInstance: TaskBody<'trainInstance'> = async (input, context) =>
  (await import('../trainer/trainInstance.ts')).trainInstance(input, context)

const describeGame: TaskBody<'describeGame'> = async (input) =>
  (await import('../trainer/describeGame.ts')).describeGame(input)

const inspectTraining: TaskBody<'inspectTraining'> = async (input) =>
  (await import('../trainer/inspect.ts')).inspectTraining(input)

const syncInstances: TaskBody<'syncInstances'> = async (input) =>
  (await import('../trainer/syncInstances.ts')).syncInstances(input)

const measureMerge: TaskBody<'measureMerge'> = async (input) =>
  (await import('../trainer/measureMerge.ts')).measureMerge(input)

const evaluateTraining: TaskBody<'evaluateTraining'> = async (input, context) =>
  (await import('../trainer/evaluateTraining.ts')).evaluateTraining(input, context)

const evaluateStrategy: TaskBody<'evaluateStrategy'> = async (input) =>
  (await import('../trainer/readStrategy.ts')).evaluateStrategy(input)

const inspectStrategy: TaskBody<'inspectStrategy'> = async (input) =>
  (await import('../trainer/readStrategy.ts')).inspectStrategy(input)

const matchStrategies: TaskBody<'matchStrategies'> = async (input, context) =>
  (await import('../trainer/matchStrategies.ts')).matchStrategies(input, context)

const exportStrategy: TaskBody<'exportStrategy'> = async (input, context) =>
  (await import('../trainer/exportStrategy.ts')).exportStrategy(input, context)

const exportTraining: TaskBody<'exportTraining'> = async (input) =>
  (await import('../exports/training/exportTraining.ts')).exportTraining(input)

const listInfosets: TaskBody<'listInfosets'> = async (input) =>
  (await import('../trainer/browse.ts')).listInfosets(input)

const treeNode: TaskBody<'treeNode'> = async (input) => (await import('../trainer/browse.ts')).treeNode(input)

const bucketGrid: TaskBody<'bucketGrid'> = async (input) =>
  (await import('../trainer/browse.ts')).bucketGrid(input)

const playHand: TaskBody<'playHand'> = async (input) =>
  (await import('../trainer/playHand.ts')).playHand(input)

const buildAbstractionPart: TaskBody<'buildAbstractionPart'> = async (input, context) =>
  (await import('../trainer/abstractionPart.ts')).buildAbstractionPart(input, context)

const finishAbstraction: TaskBody<'finishAbstraction'> = async (input, context) =>
  (await import('../trainer/finishAbstraction.ts')).finishAbstraction(input, context)

const buildEquities: TaskBody<'buildEquities'> = async (input, context) =>
  (await import('../trainer/buildEquities.ts')).buildEquities(input, context)

export const trainingBodies = {
  trainInstance,
  describeGame,
  inspectTraining,
  syncInstances,
  measureMerge,
  evaluateTraining,
  evaluateStrategy,
  inspectStrategy,
  matchStrategies,
  exportStrategy,
  exportTraining,
  listInfosets,
  treeNode,
  bucketGrid,
  playHand,
  buildAbstractionPart,
  finishAbstraction,
  buildEquities,
} satisfies Partial<TaskBodies>
