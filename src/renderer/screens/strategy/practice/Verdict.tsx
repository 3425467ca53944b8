import { Check, TriangleAlert } from 'lucide-react'
import { CardRow } from '../../../components/cards/CardRow.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { PlayChip } from '../PlayChip.tsx'
import { holdingName } from '../words.ts'
import type { Bet, Decision } from './play.ts'

interface VerdictProps {
  readonly bet: Bet
  readonly decision: Decision | undefined
  /** It is asked for now. */
  readonly open: boolean
  /** The base bet. */
  readonly amount: number
}

/** What was decided on one bet, and what would have been best. */
export function Verdict({ bet, decision, open, amount }: VerdictProps) {
  return (
    <div className="verdict" data-wrong={(decision !== undefined && decision.cost > 0) || undefined}>
      <div className="verdict-head">
        <h3>{t(`practice.${bet}`)}</h3>
        {decision !== undefined && <PlayChip play={decision.best} />}
      </div>
      {decision === undefined ? (
        <p className="verdict-wait">{t(open ? 'practice.yourTurn' : 'practice.later')}</p>
      ) : (
        <>
          <div className="verdict-hand">
            <CardRow cards={decision.cards} />
            <span>{holdingName(decision.name)}</span>
          </div>
          <p className="verdict-text">
            {decision.cost > 0 ? (
              <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
            ) : (
              <Check size={14} strokeWidth={1.75} aria-hidden />
            )}
            <VerdictText decision={decision} amount={amount} />
          </p>
        </>
      )}
    </div>
  )
}

function VerdictText({ decision, amount: bet }: { readonly decision: Decision; readonly amount: number }) {
  const format = useFormat()
  const { best, did, worth } = decision
  const amount = format.money(Math.abs(worth) * bet, { places: 2 })
  if (best === 'either') return t('practice.rightEither')
  if (best === did) return t(did === 'ride' ? 'practice.rightRide' : 'practice.rightPull', { amount })
  return t(did === 'ride' ? 'practice.wrongRide' : 'practice.wrongPull', { amount })
}
