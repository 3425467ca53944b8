import type { TaskBodies } from '../task.ts'
import { analyzeHand } from './analyzeHand.ts'
import { exportRun } from './exportRun.ts'
import { playChunk } from './playChunk.ts'
import { ruleStatistics } from './ruleStatistics.ts'
import { trainingBodies } from './training.ts'

/** Every task that a worker can do. */
export const taskBodies: TaskBodies = {
  playChunk,
  analyzeHand,
  ruleStatistics,
  exportRun,
  ...trainingBodies,
}
