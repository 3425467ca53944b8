import { useQueries } from '@tanstack/react-query'
import type { SessionRowView } from '../../../../shared/api/simulations.ts'
import type { FriendlyError } from '../../../../shared/errors.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'

/** Rows of one question to main; the contract allows 500. */
const BLOCK = 200

interface SessionBlocks {
  readonly rowOf: (session: number) => SessionRowView | undefined
  readonly error: FriendlyError | null
  readonly retry: () => void
}

/** The blocks that hold the sessions in view. */
export function useSessionBlocks(
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
): SessionBlocks {
  const firstBlock = Math.floor(from / BLOCK)
  const blocks = Array.from({ length: Math.floor(to / BLOCK) - firstBlock + 1 }, (_, i) => firstBlock + i)
  const answers = useQueries({
    queries: blocks.map((block) => ({
      queryKey: ['simulations', 'sessions', id, block],
      queryFn: () => ask(bridge().simulations.sessions({ id, offset: block * BLOCK, limit: BLOCK })),
      // Scrolled-away blocks are forgotten soon: a run may have millions.
      gcTime: 30_000,
    })),
  })
  const failed = answers.find((answer) => answer.error !== null)
  return {
    rowOf: (session) => answers[Math.floor(session / BLOCK) - firstBlock]?.data?.rows[session % BLOCK],
    error: failed?.error == null ? null : friendly(failed.error),
    retry: () => void failed?.refetch(),
  }
}
