import { DEFAULT_ABSTRACTION, type Range } from '../../engine/cfr/abstraction/abstractionConfig.ts'
import { FLOP_HANDS } from '../../engine/cfr/abstraction/cardAbstraction.ts'
import { TURN_BOARDS, turnSampleBoards } from '../../engine/cfr/abstraction/turnBuckets.ts'
import type { AbstractionSettings } from '../../shared/config/training.ts'
import type { AbstractionPart } from '../../shared/training/abstractionTasks.ts'

/** Parts of a building that can be done side by side once the steps before are done. */
export interface BuildingStep {
  /** The name that people see; several steps share one. */
  readonly shown: string
  readonly parts: readonly AbstractionPart[]
  /** What all its parts take one process, as measured on one machine: how the steps share the progress. */
  readonly seconds: number
}

export interface BuildingPlan {
  readonly steps: readonly BuildingStep[]
  /** The pieces that the last task puts together. */
  readonly turnHands: readonly Range[]
  readonly flopHands: readonly Range[]
}

/** What putting the parts together takes. */
export const FINISH_SECONDS = 2

/** Pieces of about half a second each with the usual settings: none is long to wait for, or to do again. */
export function planBuilding(settings: AbstractionSettings): BuildingPlan {
  const { sampleHands } = settings
  const scale = sampleHands / DEFAULT_ABSTRACTION.sampleHands
  const turnPoints = cut(turnSampleBoards(sampleHands), 16)
  const turnHands = cut(TURN_BOARDS, 64)
  const flopPoints = cut(sampleHands, 4)
  const flopHands = cut(FLOP_HANDS.size, 24)
  const each = (stage: CutStage, ranges: readonly Range[]) => ranges.map((range) => ({ stage, range }))
  return {
    turnHands,
    flopHands,
    steps: [
      { shown: 'turn_fit', parts: each('turn_points', turnPoints), seconds: 7 * scale },
      { shown: 'turn_fit', parts: [{ stage: 'turn_clusters', pieces: turnPoints }], seconds: 3 * scale },
      { shown: 'turn', parts: each('turn_hands', turnHands), seconds: 40 },
      { shown: 'turn', parts: [{ stage: 'turn_strengths', pieces: turnHands }], seconds: 1 },
      { shown: 'flop_fit', parts: each('flop_points', flopPoints), seconds: 1.5 * scale },
      { shown: 'flop_fit', parts: [{ stage: 'flop_clusters', pieces: flopPoints }], seconds: 3 * scale },
      { shown: 'flop', parts: each('flop_hands', flopHands), seconds: 10 },
    ],
  }
}

type CutStage = Extract<AbstractionPart, { range: Range }>['stage']

/** [0, total) in ranges of nearly the same length, in order. */
function cut(total: number, pieces: number): Range[] {
  const at = (piece: number) => Math.round((total * piece) / pieces)
  return Array.from({ length: pieces }, (_, piece) => ({ from: at(piece), to: at(piece + 1) }))
}
