import { type KeyboardEvent, useRef } from 'react'
import type { LimitsCell, LimitsGrid } from '../../../../shared/exact/limits.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { cellText, limitText, type Measure, shortText, shownValue } from './measures.ts'

/** The strongest colour in per cent of the accent: the number stays readable on all of them. */
const FULL = 72

interface HeatMapProps {
  readonly grid: LimitsGrid
  /** Win limits, then loss limits, the latter changing faster. */
  readonly cells: readonly LimitsCell[]
  readonly measure: Measure
  readonly frontier: ReadonlySet<number>
  readonly chosen: number
  readonly onPoint: (place: number) => void
  readonly onOpen: (place: number) => void
}

/** Every pair of limits as a field: one hue, the number in it. Win limits grow upwards, loss limits to the right. */
export function HeatMap({ grid, cells, measure, frontier, chosen, onPoint, onOpen }: HeatMapProps) {
  const format = useFormat()
  const table = useRef<HTMLTableElement>(null)
  const columns = grid.lossLimitsCents.length
  const values = cells.map((cell) => shownValue(cell, measure))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const shade = (value: number) => (high > low ? ((value - low) / (high - low)) * FULL : 0)

  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: columns, ArrowDown: -columns }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = chosen + step
    const sameRow = Math.floor(next / columns) === Math.floor(chosen / columns)
    if (next < 0 || next >= cells.length || (Math.abs(step) === 1 && !sameRow)) return
    onPoint(next)
    table.current?.querySelector<HTMLButtonElement>(`[data-place="${next}"]`)?.focus()
  }

  return (
    <div className="heat-map num">
      <span className="heat-y">{t('limits.winAxis')}</span>
      <table ref={table} aria-label={`${t('limits.title')}: ${t(`limits.${measure}`)}`}>
        <tbody>
          {grid.winLimitsCents
            .map((winLimit, row) => (
              <tr key={winLimit ?? 'none'}>
                <th scope="row">{limitText(winLimit, format)}</th>
                {grid.lossLimitsCents.map((lossLimit, column) => {
                  const place = row * columns + column
                  const value = values[place]!
                  return (
                    <td key={lossLimit ?? 'none'}>
                      <button
                        type="button"
                        data-place={place}
                        data-framed={frontier.has(place) || undefined}
                        tabIndex={place === chosen ? 0 : -1}
                        style={{ '--share': `${shade(value)}%` } as object}
                        onFocus={() => onPoint(place)}
                        onMouseEnter={() => onPoint(place)}
                        onClick={() => onOpen(place)}
                        onKeyDown={move}
                      >
                        {shortText(value, measure, format)}
                        <span className="sr-only"> {cellText(cells[place]!, format)}</span>
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))
            .toReversed()}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {grid.lossLimitsCents.map((lossLimit, column) => (
              <th key={lossLimit ?? 'none'} scope="col">
                {/* Every second amount is enough to read the axis by. */}
                <span className={column % 2 === 0 && columns > 12 ? 'sr-only' : undefined}>
                  {limitText(lossLimit, format)}
                </span>
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <span className="heat-x">{t('limits.lossAxis')}</span>
    </div>
  )
}
