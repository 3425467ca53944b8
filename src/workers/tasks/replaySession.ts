import { decodeHandBlock, type KeptHand } from '../../engine/letitride/keptHands/decoder.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { blockWith, decoded } from '../runs/blocks.ts'
import { tellSession } from '../runs/tellSession.ts'
import type { TaskBody } from '../task.ts'
import { playFor } from './play.ts'

/** One session of a run again, hand by hand: dealt by the seed, or with the cards that were kept. */
export const replaySession: TaskBody<'replaySession'> = async ({ kept, ...wanted }, { cancelled }) => {
  const strategy = await playFor(toSetup(wanted.config), { cancelled })
  return tellSession(wanted, strategy, kept === null ? null : await keptHands(wanted.session, kept))
}

/** All hands of a session, from the block that holds it. */
async function keptHands(
  session: number,
  { folder, sessions }: { folder: string; sessions: number },
): Promise<KeptHand[]> {
  const block = await blockWith(session, { folder, store: 'hands', sessions })
  return [...decoded(block, decodeHandBlock)].filter((hand) => hand.session === session)
}
