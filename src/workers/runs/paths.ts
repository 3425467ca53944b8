import { type SessionOptions, sessionTrajectories } from '../../engine/letitride/table/replay.ts'
import { type Path, thinned } from '../../shared/results/paths.ts'

/** Bankroll of a seat's first player at the start and after each hand, dealt by the seed. */
export function seededCents(options: SessionOptions, seat: number): readonly number[] {
  return sessionTrajectories(options).find((path) => path.seat === seat && path.player === 0)!.cents
}

/** The path of a bankroll in cents, from the starting one on. */
export function pathOf(
  cents: readonly number[],
  { session, seat }: { readonly session: number; readonly seat: number },
): Path {
  const [start = 0] = cents
  return {
    session,
    seat,
    hands: cents.length - 1,
    points: thinned(cents.map((each) => (each - start) / 100)),
  }
}
