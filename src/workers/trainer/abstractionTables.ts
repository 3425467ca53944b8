import { BINS, type Range } from '../../engine/cfr/abstraction/abstractionConfig.ts'
import { TURN_HANDS_INDEX } from '../../engine/cfr/abstraction/cardAbstraction.ts'
import type { Clusters } from '../../engine/cfr/abstraction/clusters.ts'
import type { FlopPart } from '../../engine/cfr/abstraction/flopBuckets.ts'
import { placeTurn, type TurnPart } from '../../engine/cfr/abstraction/turnBuckets.ts'
import { Cancelled } from '../task.ts'
import { partFile, readPart, writePart } from './partFiles.ts'
import type { SlicedWork } from './sliced.ts'

/** What the files between the stages of a building hold, each with its writer and reader side by side. */

export async function writeClusters(path: string, { centres, areas }: Clusters): Promise<void> {
  await writePart(path, [centres, areas])
}

export async function readClusters(path: string): Promise<Clusters> {
  const numbers = new Float32Array(await readPart(path))
  const count = numbers.length / (BINS + 1)
  return {
    count,
    bins: BINS,
    centres: numbers.subarray(0, count * BINS),
    areas: numbers.subarray(count * BINS),
  }
}

export async function writeTurnPart(path: string, { index, bucket, strength }: TurnPart): Promise<void> {
  await writePart(path, [index, bucket, strength])
}

async function readTurnPart(path: string): Promise<TurnPart> {
  const bytes = await readPart(path)
  // Four bytes for the number of each hand, two for its bucket and two for its strength.
  const hands = bytes.byteLength / 8
  return {
    index: new Uint32Array(bytes, 0, hands),
    bucket: new Uint16Array(bytes, 4 * hands, hands),
    strength: new Uint16Array(bytes, 6 * hands, hands),
  }
}

/** The table of all hands on the turn, of their buckets or of their strengths, from its pieces. */
export async function gatherTurn(
  column: 'bucket' | 'strength',
  { building, pieces }: { readonly building: string; readonly pieces: readonly Range[] },
  { cancelled, onShare }: SlicedWork,
): Promise<Uint16Array> {
  const table = new Uint16Array(TURN_HANDS_INDEX.size)
  for (const [done, piece] of pieces.entries()) {
    if (cancelled()) throw new Cancelled()
    const part = await readTurnPart(partFile(building, 'turn_hands', piece))
    placeTurn(table, part.index, part[column])
    onShare?.((done + 1) / pieces.length)
  }
  return table
}

export async function writeFlopPart(path: string, { bucket, strength }: FlopPart): Promise<void> {
  await writePart(path, [bucket, strength])
}

async function readFlopPart(path: string): Promise<FlopPart> {
  const both = new Uint16Array(await readPart(path))
  return { bucket: both.subarray(0, both.length / 2), strength: both.subarray(both.length / 2) }
}

/** Buckets and strengths of all hands on the flop, from their pieces. */
export async function gatherFlop(building: string, pieces: readonly Range[]): Promise<FlopPart> {
  const hands = pieces.at(-1)?.to ?? 0
  const all = { bucket: new Uint16Array(hands), strength: new Uint16Array(hands) }
  for (const piece of pieces) {
    const part = await readFlopPart(partFile(building, 'flop_hands', piece))
    all.bucket.set(part.bucket, piece.from)
    all.strength.set(part.strength, piece.from)
  }
  return all
}
