import type { TaskBodies } from '../task.ts'
import { analyzeHand } from './analyzeHand.ts'
import { analyzeSession } from './analyzeSession.ts'
import { bestPlay } from './bestPlay.ts'
import { exportRun } from './exportRun.ts'
import { playChunk } from './playChunk.ts'
import { policyText } from './policyText.ts'
import { practiceHands } from './practiceHands.ts'
import { replaySession } from './replaySession.ts'
import { ruleStatistics } from './ruleStatistics.ts'
import { sessionPaths } from './sessionPaths.ts'
import { strategyChart } from './strategyChart.ts'
import { surveyLimits } from './surveyLimits.ts'
import { trainingBodies } from './training.ts'

/** Every task that a worker can do. */
export const taskBodies: TaskBodies = {
  playChunk,
  analyzeHand,
  analyzeSession,
  bestPlay,
  surveyLimits,
  strategyChart,
  policyText,
  practiceHands,
  replaySession,
  sessionPaths,
  ruleStatistics,
  exportRun,
  ...trainingBodies,
}
