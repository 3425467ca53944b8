import { useEffect, useRef } from 'react'
import type { PlayedHand } from '../../../../../shared/training/play.ts'
import { ActionButton } from '../../../../components/ActionButton.tsx'
import { PlayingCard } from '../../../../components/cards/PlayingCard.tsx'
import { KeyCap } from '../../../../components/KeyCap.tsx'
import { Panel } from '../../../../components/Panel.tsx'
import { t } from '../../../../i18n/t.ts'
import { useFormat } from '../../../../state/useFormat.ts'
import { actionWord } from '../words.ts'
import { DecisionTable } from './DecisionTable.tsx'
import type { PlayTable } from './usePlay.ts'

interface PlayTablePanelProps {
  readonly table: PlayTable
  readonly hand: PlayedHand
}

/** The cards, what was done, the question, and what the answers were worth. */
export function PlayTablePanel({ table, hand }: PlayTablePanelProps) {
  const board = hand.events.flatMap((event) => (event.kind === 'board' ? [event.card] : []))
  return (
    <Panel
      title={t('training.play.table')}
      facts={t(hand.seat === 0 ? 'training.play.first' : 'training.play.second')}
      className="play-panel"
    >
      <div className="play-cards">
        <Seat name={t('training.play.you')} cards={[hand.own]} />
        <Seat name={t('training.play.board')} cards={board} />
        <Seat name={t('training.play.solver')} cards={[hand.other ?? '']} />
      </div>
      <ol className="play-line" aria-label={t('training.play.line')} aria-live="polite">
        {hand.events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an action may come twice in a line.
          <li key={index} data-own={event.kind === 'action' && event.player === hand.seat ? true : undefined}>
            <EventWords event={event} seat={hand.seat} />
          </li>
        ))}
        {hand.events.length === 0 && <li>{t('training.play.noEvents')}</li>}
      </ol>
      {hand.result === null ? <Question table={table} hand={hand} /> : <Outcome table={table} hand={hand} />}
      <div className="play-decisions" aria-live="polite">
        {hand.decisions.map((decision, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: decisions of a hand keep their order.
          <DecisionTable key={index} decision={decision} number={index + 1} />
        ))}
      </div>
    </Panel>
  )
}

function Seat({ name, cards }: { readonly name: string; readonly cards: readonly string[] }) {
  if (cards.length === 0) return null
  return (
    <figure className="play-seat">
      {cards.map((card) => (
        <PlayingCard key={card} card={drawn(card)} size="large" />
      ))}
      <figcaption>{name}</figcaption>
    </figure>
  )
}

/** The cards of Kuhn poker have no suit; they are drawn as spades. */
const drawn = (card: string) => (card.length === 1 ? `${card}s` : card)

function EventWords({
  event,
  seat,
}: Pick<PlayedHand, 'seat'> & { readonly event: PlayedHand['events'][number] }) {
  if (event.kind === 'board') return <>{t('training.play.boardIs')}</>
  const who = t(event.player === seat ? 'training.play.you' : 'training.play.solver')
  return (
    <>
      {who}: <b>{actionWord(event.label)}</b>
    </>
  )
}

function Question({ table, hand }: PlayTablePanelProps) {
  return (
    <div className="play-ask">
      <h2>{t('training.play.ask')}</h2>
      <div className="play-buttons">
        {hand.options.map((label, index) => (
          <ActionButton
            key={label}
            size="lg"
            rightSection={<KeyCap>{index + 1}</KeyCap>}
            onClick={() => table.choose(index)}
          >
            {actionWord(label)}
          </ActionButton>
        ))}
      </div>
    </div>
  )
}

function Outcome({ table, hand }: PlayTablePanelProps) {
  const format = useFormat()
  const next = useRef<HTMLButtonElement>(null)
  // Whoever decided with the mouse goes on with the keyboard just as well.
  useEffect(() => next.current?.focus(), [])
  const result = hand.result ?? 0
  const chips = t('training.play.chips', {
    n: Math.abs(result),
    count: format.number(Math.abs(result), { places: 0 }),
  })
  const words =
    result > 0 ? 'training.play.won' : result < 0 ? 'training.play.lostHand' : 'training.play.even'
  return (
    <div className="play-ask">
      <h2>{t(words, { chips })}</h2>
      <div className="play-buttons">
        <ActionButton ref={next} size="lg" variant="filled" keys="Space" onClick={table.next}>
          {t('practice.next')}
        </ActionButton>
      </div>
    </div>
  )
}
