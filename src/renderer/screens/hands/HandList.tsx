import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { HandRecord } from '../../../shared/results/hands.ts'
import { CardRow } from '../../components/cards/CardRow.tsx'
import { ScrollRegion } from '../../components/ScrollRegion.tsx'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import { signed } from './FeltTable.tsx'
import { handName } from './handName.ts'
import type { Stepper } from './useStepper.ts'

const ROW = 50

interface HandListProps {
  readonly hands: readonly HandRecord[]
  readonly stepper: Stepper
}

/** Every hand of the session, the newest first; only those in view are drawn. */
export function HandList({ hands, stepper: { at, go } }: HandListProps) {
  const box = useRef<HTMLElement>(null)
  const count = hands.length
  // The compiler leaves this component alone, which is all the rule warns of.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  useEffect(() => {
    if (count > 0) virtual.scrollToIndex(count - 1 - at, { align: 'auto' })
  }, [at, count, virtual])
  return (
    <aside className="hand-list" aria-label={t('hands.list')}>
      <header>
        <h2>{t('hands.list')}</h2>
        <span>{t('hands.order')}</span>
      </header>
      <ScrollRegion className="hand-list-rows" ref={box} label={t('hands.order')}>
        <ol style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const place = count - 1 - index
            const hand = hands[place]
            return (
              hand !== undefined && (
                <li key={key} style={{ transform: `translateY(${start}px)` }}>
                  <HandRow hand={hand} selected={place === at} onSelect={() => go(place)} />
                </li>
              )
            )
          })}
        </ol>
      </ScrollRegion>
    </aside>
  )
}

interface HandRowProps {
  readonly hand: HandRecord
  readonly selected: boolean
  readonly onSelect: () => void
}

function HandRow({ hand, selected, onSelect }: HandRowProps) {
  const format = useFormat()
  return (
    <button
      type="button"
      className="hand-row num"
      aria-current={selected ? 'true' : undefined}
      // The list is one stop for the Tab key: arrows and J, K move through it.
      tabIndex={selected ? 0 : -1}
      onClick={onSelect}
    >
      <span className="hand-row-number">{format.count(hand.hand + 1)}</span>
      <CardRow cards={hand.playerCards} />
      <span className="hand-row-text">
        <span className="hand-row-name">{handName(hand)}</span>
        <span className="hand-row-rides">{t(`hands.rides.${hand.bet1.action}.${hand.bet2.action}`)}</span>
      </span>
      <b data-won={hand.net > 0 || undefined}>{signed(format, hand.net)}</b>
    </button>
  )
}
