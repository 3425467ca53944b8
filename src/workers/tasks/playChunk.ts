import { createChunkPlayer } from '../../engine/letitride/chunk.ts'
import { serializeTotals } from '../../engine/letitride/totalsJson.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { workInSlices } from '../slices.ts'
import type { TaskBody } from '../task.ts'
import { systemEntropy } from './entropy.ts'
import { playFor } from './play.ts'

const FIRST_SLICE_HANDS = 2_000

/** Plays sessions [first, first + count) of a run and adds them up. */
export const playChunk: TaskBody<'playChunk'> = async (input, { cancelled, progress }) => {
  const { config, seed, first, count, rows: keep } = input
  const setup = toSetup(config)
  const player = createChunkPlayer({
    setup,
    strategy: await playFor(setup, { cancelled }),
    seed: BigInt(seed),
    entropy: systemEntropy(),
    first,
    count,
    rows: keep !== 'none',
    hands: keep === 'hands',
  })
  const rows: Uint8Array<ArrayBuffer>[] = []
  const handBlocks: Uint8Array<ArrayBuffer>[] = []
  const seconds = await workInSlices({
    firstUnits: FIRST_SLICE_HANDS,
    work: (hands) => player.play(hands),
    cancelled,
    onSlice() {
      for (const block of player.takeRows()) rows.push(new Uint8Array(block))
      for (const block of player.takeHands()) handBlocks.push(new Uint8Array(block))
      progress(player.played())
    },
  })
  return { totals: serializeTotals(player.totals()), hands: player.played().hands, seconds, rows, handBlocks }
}
