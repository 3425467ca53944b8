import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { ChartTable as Table } from '../../../shared/charts/chart.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'

interface ChartTableProps {
  readonly table: Table
  /** What the table holds, for screen readers. */
  readonly caption: string
}

interface Sorting {
  readonly column: number
  readonly descending: boolean
}

/** The numbers behind a chart, sortable by each column. */
export function ChartTable({ table, caption }: ChartTableProps) {
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const rows = sorting === null ? table.rows : sorted(table.rows, sorting)
  const sortBy = (column: number) =>
    setSorting((now) => ({ column, descending: now?.column === column ? !now.descending : false }))
  return (
    <ScrollRegion className="chart-table selectable" label={caption}>
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, numeric }, index) => {
              const direction = sorting?.column === index ? sorting : null
              const Arrow = direction?.descending === true ? ChevronDown : ChevronUp
              return (
                <th
                  key={label}
                  scope="col"
                  className={numeric ? 'right' : undefined}
                  aria-sort={direction === null ? 'none' : direction.descending ? 'descending' : 'ascending'}
                >
                  <button type="button" onClick={() => sortBy(index)}>
                    {label}
                    <Arrow
                      size={12}
                      aria-hidden
                      style={{ visibility: direction === null ? 'hidden' : 'visible' }}
                    />
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.map((cell) => cell.text).join()}>
              {row.map((cell, index) => (
                <td
                  key={table.columns[index]?.label}
                  className={table.columns[index]?.numeric ? 'right' : undefined}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function sorted(rows: Table['rows'], { column, descending }: Sorting): Table['rows'] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const left = a[column]?.value ?? 0
    const right = b[column]?.value ?? 0
    return (
      sign *
      (typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left).localeCompare(String(right)))
    )
  })
}
