import { setImmediate as nextTurn } from 'node:timers/promises'
import { decodeHandBlock } from '../../engine/letitride/keptHands/decoder.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { Path } from '../../shared/results/paths.ts'
import { blockWith, decoded } from '../runs/blocks.ts'
import { pathOf, seededCents } from '../runs/paths.ts'
import { Cancelled, type TaskBody } from '../task.ts'
import { playFor } from './play.ts'

/**
 * How the profit of chosen sessions went: of one seat each, the seats taking turns so that all are shown, and where
 * seats are taken anew of its first player. From the seed, or from the hands that were kept.
 */
export const sessionPaths: TaskBody<'sessionPaths'> = async (
  { config, seed, sessions, kept },
  { cancelled },
) => {
  const setup = toSetup(config)
  const strategy = await playFor(setup, { cancelled })
  const paths: Path[] = []
  for (const [number, session] of sessions.entries()) {
    if (cancelled()) throw new Cancelled()
    const seat = number % setup.seats
    const cents =
      kept === null
        ? seededCents({ setup, strategy, seed: BigInt(seed), session }, seat)
        : await keptCents(setup, { session, seat, kept })
    paths.push(pathOf(cents, { session, seat }))
    // A session takes a few milliseconds; messages are heard after each.
    await nextTurn()
  }
  return { paths }
}

interface KeptPath {
  readonly session: number
  readonly seat: number
  readonly kept: { readonly folder: string; readonly sessions: number }
}

/** Bankroll at the start and after each hand of a seat's first player, as it was kept. */
async function keptCents({ startingCents }: GameSetup, { session, seat, kept }: KeptPath): Promise<number[]> {
  const { folder, sessions } = kept
  const block = await blockWith(session, { folder, store: 'hands', sessions })
  const cents = [startingCents]
  for (const hand of decoded(block, decodeHandBlock)) {
    if (hand.session === session && hand.seat === seat && hand.player === 0)
      cents.push(hand.bankrollAfterCents)
  }
  return cents
}
