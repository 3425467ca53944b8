import type { AbstractionConfig } from '../../engine/cfr/abstraction/abstractionConfig.ts'
import { flopClusters, flopPart, flopPoints } from '../../engine/cfr/abstraction/flopBuckets.ts'
import { turnClusters, turnPart, turnPoints } from '../../engine/cfr/abstraction/turnBuckets.ts'
import type { AbstractionSettings } from '../../shared/config/training.ts'
import type { TaskInput } from '../../shared/tasks/contract.ts'
import type { TaskContext } from '../task.ts'
import { gatherTurn, readClusters, writeClusters, writeFlopPart, writeTurnPart } from './abstractionTables.ts'
import { partFile, readNumbers, readPart, writePart } from './partFiles.ts'
import { sliced } from './sliced.ts'

export function engineConfig({ buckets, seed, sampleHands }: AbstractionSettings): AbstractionConfig {
  return { buckets, seed: BigInt(seed), sampleHands }
}

/** Works at one part of card buckets: reads what the stages before left, and leaves one file itself. */
export async function buildAbstractionPart(
  { settings, building, part }: TaskInput<'buildAbstractionPart'>,
  { cancelled, progress }: TaskContext<'buildAbstractionPart'>,
): Promise<null> {
  const config = engineConfig(settings)
  const watch = { cancelled, onShare: (fraction: number) => progress({ fraction }) }
  const target = partFile(building, part.stage, 'range' in part ? part.range : undefined)
  const turnStrengths = async () => new Uint16Array(await readPart(partFile(building, 'turn_strengths')))
  switch (part.stage) {
    case 'turn_points':
      await writePart(target, [await sliced(turnPoints(config, part.range), watch)])
      return null
    case 'turn_clusters': {
      const points = await readNumbers(part.pieces.map((piece) => partFile(building, 'turn_points', piece)))
      await writeClusters(target, await sliced(turnClusters(config, points), watch))
      return null
    }
    case 'turn_hands': {
      const clusters = await readClusters(partFile(building, 'turn_clusters'))
      await writeTurnPart(target, await sliced(turnPart(clusters, part.range), watch))
      return null
    }
    case 'turn_strengths':
      await writePart(target, [await gatherTurn('strength', { building, pieces: part.pieces }, watch)])
      return null
    case 'flop_points': {
      const work = flopPoints(config, await turnStrengths(), part.range)
      await writePart(target, [await sliced(work, watch)])
      return null
    }
    case 'flop_clusters': {
      const points = await readNumbers(part.pieces.map((piece) => partFile(building, 'flop_points', piece)))
      await writeClusters(target, await sliced(flopClusters(config, points), watch))
      return null
    }
    case 'flop_hands': {
      const clusters = await readClusters(partFile(building, 'flop_clusters'))
      const work = flopPart(clusters, await turnStrengths(), part.range)
      await writeFlopPart(target, await sliced(work, watch))
      return null
    }
  }
}
