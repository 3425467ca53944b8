import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Sigma } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { NotExact } from '../../../../shared/results/exactSession.ts'
import { notExactText } from '../../../../shared/results/notExactWords.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { Note } from '../../../components/Note.tsx'
import { t } from '../../../i18n/t.ts'
import { ask, bridge } from '../../../state/bridge.ts'
import { useFormat } from '../../../state/useFormat.ts'

interface NotExactNoteProps {
  readonly reason: NotExact
  readonly config: SimulationConfig
  /** Sessions of the sample that stands in for the exact answer. */
  readonly sampled: number
}

/** Why the figures are simulated; a session that only takes its time can be solved all the same. */
export function NotExactNote({ reason, config, sampled }: NotExactNoteProps) {
  const format = useFormat()
  const client = useQueryClient()
  const solving = useMutation({
    mutationFn: () => ask(bridge().analysis.session({ draft: JSON.parse(JSON.stringify(config)) })),
    // Main knows the answer now; the next preview shows it.
    onSuccess: () => client.invalidateQueries({ queryKey: ['simulations', 'preview'] }),
  })
  const share = useShare(solving.isPending)
  const action = !reason.worthTrying ? null : solving.isPending ? (
    <ActionButton
      size="sm"
      variant="subtle"
      onClick={() => void bridge().analysis.cancel({ kind: 'session' })}
    >
      {t('action.cancel')}
    </ActionButton>
  ) : (
    <ActionButton size="sm" variant="subtle" onClick={() => solving.mutate()}>
      {t('exact.solveAnyway')}
    </ActionButton>
  )
  return (
    <Note icon={Sigma} action={action}>
      {solving.isPending ? (
        <span className="num">
          {t('exact.solving', { share: format.percent(Math.floor(share * 100) / 100, { places: 0 }) })}
        </span>
      ) : (
        <>
          {notExactText(reason, format.style)}{' '}
          {t('exact.simulateInstead', { sessions: format.count(sampled) })}
        </>
      )}
    </Note>
  )
}

/** How much of the session is solved. */
function useShare(active: boolean): number {
  const [share, setShare] = useState(0)
  useEffect(() => {
    if (!active) return
    const ignore = bridge().analysis.progressed(({ kind, fraction }) => {
      if (kind === 'session') setShare(fraction)
    })
    return () => {
      ignore()
      setShare(0)
    }
  }, [active])
  return share
}
