import { useEffect, useRef } from 'react'
import type { PracticeHand } from '../../../../shared/results/strategy.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { PlayingCard } from '../../../components/cards/PlayingCard.tsx'
import { KeyCap } from '../../../components/KeyCap.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { categoryName } from '../words.ts'
import { betsAtRisk, openBet, openCards } from './play.ts'
import type { PracticeTable } from './usePractice.ts'
import { Verdict } from './Verdict.tsx'

interface TablePanelProps {
  readonly table: PracticeTable
  readonly hand: PracticeHand
  readonly bet: number
}

/** The hand, the question, and what was right. */
export function TablePanel({ table, hand, bet }: TablePanelProps) {
  const { state, closeCalls, choose } = table
  const open = openCards(state)
  return (
    <section className="panel practice-panel" aria-label={t('practice.table')}>
      <header className="chart-head">
        <Segmented
          label={t('practice.which')}
          value={closeCalls ? 'close' : 'all'}
          options={[
            { value: 'all', label: t('practice.all') },
            { value: 'close', label: t('practice.close') },
          ]}
          onChange={(next) => choose(next === 'close')}
        />
      </header>
      <div className="practice-cards" aria-live="polite">
        {hand.cards.map((card, place) => (
          <PlayingCard key={card} card={place < open ? card : ''} size="large" />
        ))}
      </div>
      <Question table={table} hand={hand} bet={bet} />
      <div className="practice-verdicts" aria-live="polite">
        <Verdict bet="bet1" decision={state.made[0]} open={openBet(state) === 'bet1'} amount={bet} />
        <Verdict bet="bet2" decision={state.made[1]} open={openBet(state) === 'bet2'} amount={bet} />
      </div>
    </section>
  )
}

function Question({ table, hand, bet }: TablePanelProps) {
  const open = openBet(table.state)
  if (open === null) return <Outcome table={table} hand={hand} bet={bet} />
  return (
    <div className="practice-ask">
      <h2>{t(open === 'bet1' ? 'practice.ask1' : 'practice.ask2')}</h2>
      <div className="practice-buttons">
        <ActionButton size="lg" rightSection={<KeyCap>R</KeyCap>} onClick={() => table.decide('ride')}>
          {t('practice.ride')}
        </ActionButton>
        <ActionButton size="lg" rightSection={<KeyCap>P</KeyCap>} onClick={() => table.decide('pull')}>
          {t('practice.pull')}
        </ActionButton>
      </div>
      <p className="practice-keys">{t('practice.keys')}</p>
    </div>
  )
}

function Outcome({ table, hand, bet }: TablePanelProps) {
  const format = useFormat()
  const next = useRef<HTMLButtonElement>(null)
  // Whoever decided with the mouse goes on with the keyboard just as well.
  useEffect(() => next.current?.focus(), [])
  const bets = betsAtRisk(table.state.made)
  const amount = format.amount(Math.abs(hand.net) * bets * bet)
  return (
    <div className="practice-ask">
      <h2>
        {t(hand.net > 0 ? 'practice.won' : 'practice.lost', {
          hand: categoryName(hand.category),
          bets: t('practice.bets', { n: bets }),
          amount,
        })}
      </h2>
      <div className="practice-buttons">
        <ActionButton ref={next} size="lg" variant="filled" keys="Space" onClick={table.next}>
          {t('practice.next')}
        </ActionButton>
      </div>
      <p className="practice-keys">{t('practice.keys')}</p>
    </div>
  )
}
