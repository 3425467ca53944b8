import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { RunCard } from '../../../shared/api/library.ts'
import { t } from '../../i18n/t.ts'
import { RunRow } from './RunRow.tsx'
import type { Sort } from './view.ts'
import '../../components/table.css'
import './RunTable.css'

const ROW = 52
/** Up to here every row is drawn; finding text and reading aloud are simpler then. */
const ALL_UP_TO = 200

const COLUMNS = [
  { key: 'name', align: undefined },
  { key: 'state', align: undefined },
  { key: 'key', align: 'right' },
  { key: 'average', align: 'right' },
  { key: 'shape', align: undefined },
  { key: 'size', align: 'right' },
  { key: 'when', align: 'right' },
] as const

interface RunTableProps {
  readonly runs: readonly RunCard[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

/** The order that a press on each header gives; a second press on When turns it round. */
const HEADER_SORT = { name: 'name', key: 'ahead', average: 'average', size: 'size', when: 'newest' } as const

export function RunTable({ runs, sort, onSort }: RunTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const many = runs.length > ALL_UP_TO
  const virtual = useVirtualizer({
    count: runs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    enabled: many,
  })
  const items = many ? virtual.getVirtualItems() : runs.map((_, index) => ({ index, start: index * ROW }))
  const before = items[0]?.start ?? 0
  const after = (runs.length - 1 - (items.at(-1)?.index ?? -1)) * ROW
  return (
    <div className="run-table-scroll" ref={scroller}>
      <table className="table run-table" data-rows="roomy" aria-rowcount={runs.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="run-col-star">
              <span className="sr-only">{t('library.col.star')}</span>
            </th>
            {COLUMNS.map((column) => (
              <Header key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
            <th scope="col" className="run-col-more">
              <span className="sr-only">{t('library.col.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {many && <tr aria-hidden style={{ height: before }} />}
          {items.map(({ index }) => {
            const run = runs[index]
            return run === undefined ? null : <RunRow key={run.id} run={run} index={index} />
          })}
          {many && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  )
}

interface HeaderProps extends Pick<RunTableProps, 'sort' | 'onSort'> {
  readonly column: (typeof COLUMNS)[number]
}

function Header({ column: { key, align }, sort, onSort }: HeaderProps) {
  const label = t(`library.col.${key}`)
  const own = key === 'state' || key === 'shape' ? null : HEADER_SORT[key]
  const active = own === sort || (key === 'when' && sort === 'oldest')
  const ascending = sort === 'name' || sort === 'oldest'
  return (
    <th
      scope="col"
      className={`run-col-${key}`}
      data-align={align}
      aria-sort={active ? (ascending ? 'ascending' : 'descending') : undefined}
    >
      {own === null ? (
        label
      ) : (
        <button
          type="button"
          className="run-sort"
          onClick={() => onSort(sort === 'newest' && own === 'newest' ? 'oldest' : own)}
        >
          {label}
        </button>
      )}
    </th>
  )
}
