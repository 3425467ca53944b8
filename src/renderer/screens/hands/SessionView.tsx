import { TriangleAlert } from 'lucide-react'
import type { RunCard } from '../../../shared/api/library.ts'
import type { ReplayView } from '../../../shared/api/simulations.ts'
import { toSetup } from '../../../shared/config/toSetup.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Note } from '../../components/Note.tsx'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import { DecisionPanel } from './DecisionPanel.tsx'
import { FeltTable, signed } from './FeltTable.tsx'
import { HandList } from './HandList.tsx'
import { handName } from './handName.ts'
import { ProfitStrip } from './ProfitStrip.tsx'
import { SessionBar } from './SessionBar.tsx'
import { useStepper } from './useStepper.ts'

interface SessionViewProps {
  readonly run: RunCard
  readonly replay: ReplayView
  readonly hand: number | null
}

/** A session with one of its hands on the table. */
export function SessionView({ run, replay, hand: wanted }: SessionViewProps) {
  const format = useFormat()
  const { session, seat, hands } = replay
  const stepper = useStepper({
    runId: run.id,
    sessions: run.sessionsDone,
    session,
    seat,
    hand: wanted,
    hands: hands.length,
  })
  const { strategy, winLimitCents, lossLimitCents } = toSetup(run.config)
  const hand = hands[stepper.at]
  return (
    <>
      <SessionBar run={run} replay={replay} stepper={stepper} />
      {hand === undefined ? (
        <div className="screen-body">
          <EmptyState title={t('hands.empty')} text={t('hands.emptyText')} />
        </div>
      ) : (
        <div className="hands">
          <div className="screen-body hands-main">
            {replay.agrees === false && (
              <Note tone="bad" icon={TriangleAlert}>
                {t('hands.differsText')}
              </Note>
            )}
            <FeltTable hand={hand} replay={replay} />
            <div className="decisions">
              <DecisionPanel
                title={t('hands.first')}
                cards={hand.playerCards}
                decision={hand.bet1}
                strategy={strategy}
                bet={hand.baseBet}
              />
              <DecisionPanel
                title={t('hands.second')}
                cards={`${hand.playerCards} ${hand.communityCards.slice(0, 2)}`}
                decision={hand.bet2}
                strategy={strategy}
                bet={hand.baseBet}
              />
            </div>
            <ProfitStrip
              replay={replay}
              stepper={stepper}
              winLimit={winLimitCents === null ? null : winLimitCents / 100}
              lossLimit={lossLimitCents === null ? null : lossLimitCents / 100}
            />
          </div>
          <HandList hands={hands} stepper={stepper} />
          <output className="sr-only">
            {t('hands.spoken', {
              hand: format.count(stepper.at + 1),
              total: format.count(hands.length),
              name: handName(hand),
              net: signed(format, hand.net),
            })}
          </output>
        </div>
      )}
    </>
  )
}
