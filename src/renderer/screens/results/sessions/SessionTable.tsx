import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Results, SessionRowView } from '../../../../shared/api/simulations.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { ScrollRegion } from '../../../components/ScrollRegion.tsx'
import type { Format } from '../../../format/format.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { reasonText } from '../overview/WhySessionsEnd.tsx'
import '../../../components/table.css'
import { useSessionBlocks } from './useSessionBlocks.ts'

interface SessionTableProps {
  readonly id: string
  /** Number of the first session of this stretch, and how many it has. */
  readonly first: number
  readonly count: number
  /** The session to bring into view. */
  readonly wanted: number
  readonly results: Results
}

const ROW = 30

interface Column {
  readonly label: string
  readonly numeric: boolean
  readonly text: (row: SessionRowView) => string
}

/** Rows in view only; asked of main in blocks as one scrolls. */
export function SessionTable({ id, first, count, wanted, results }: SessionTableProps) {
  const format = useFormat()
  const box = useRef<HTMLElement>(null)
  // The compiler leaves this component alone, which is all the rule warns of.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const range = { from: first + (items[0]?.index ?? 0), to: first + (items.at(-1)?.index ?? 0) }
  const { rowOf, error, retry } = useSessionBlocks(id, range)
  const columns = columnsOf(format, format.count(results.summary.config.simulation.hands_per_session))
  useEffect(() => {
    if (wanted > first) virtual.scrollToIndex(wanted - first, { align: 'start' })
  }, [wanted, first, virtual])

  if (error !== null) return <ErrorNotice title={t('error.loading')} error={error} onRetry={retry} />
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <ScrollRegion className="sessions-table selectable" ref={box} label={t('sessions.caption')}>
      <table className="table" aria-rowcount={count + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" data-align={numeric ? 'right' : undefined}>
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{t('sessions.replay')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {items.map(({ key, index }) => (
            <Row
              key={key}
              id={id}
              session={first + index}
              position={index + 2}
              row={rowOf(first + index)}
              columns={columns}
              selected={wanted > 0 && first + index === wanted}
            />
          ))}
          <Gap height={below} />
        </tbody>
      </table>
    </ScrollRegion>
  )
}

interface RowProps {
  readonly id: string
  readonly session: number
  readonly position: number
  /** Undefined until main has answered. */
  readonly row: SessionRowView | undefined
  readonly columns: readonly Column[]
  readonly selected: boolean
}

function Row({ id, session, position, row, columns, selected }: RowProps) {
  const format = useFormat()
  return (
    <tr aria-rowindex={position} data-selected={selected || undefined}>
      {columns.map(({ label, numeric, text }, index) => (
        <td key={label} data-align={numeric ? 'right' : undefined}>
          {row === undefined ? (index === 0 ? format.count(session) : '') : text(row)}
        </td>
      ))}
      <td data-align="right">
        <a
          className="sessions-replay"
          href={`#/hands/${id}/${session}`}
          aria-label={t('sessions.replayOf', { number: format.count(session) })}
        >
          {t('sessions.replay')}
        </a>
      </td>
    </tr>
  )
}

/** Stands for the rows that are out of sight. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null
}

function columnsOf(format: Format, hands: string): readonly Column[] {
  const money = (value: number) => format.amount(value)
  return [
    { label: t('sessions.number'), numeric: true, text: (row) => format.count(row.session) },
    { label: t('sessions.outcome'), numeric: false, text: (row) => t(`sessions.${row.outcome}`) },
    { label: t('sessions.profit'), numeric: true, text: (row) => money(row.profit) },
    { label: t('sessions.hands'), numeric: true, text: (row) => format.count(row.hands) },
    { label: t('sessions.reason'), numeric: false, text: (row) => reasonText(row.stopReason, hands) },
    { label: t('sessions.final'), numeric: true, text: (row) => money(row.finalBankroll) },
    { label: t('sessions.peak'), numeric: true, text: (row) => money(row.peakBankroll) },
    { label: t('sessions.drawdown'), numeric: true, text: (row) => money(row.maxDrawdown) },
    { label: t('sessions.wagered'), numeric: true, text: (row) => money(row.wagered) },
  ]
}
