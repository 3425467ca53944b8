import type { Results } from '../../../../shared/api/simulations.ts'
import type { Interval, Unit } from '../../../../shared/format/interval.ts'
import { formatP } from '../../../../shared/format/number.ts'
import type { SeatFigures } from '../../../../shared/results/figures.ts'
import { seatTest } from '../../../../shared/results/seatTest.ts'
import { NumberWithInterval } from '../../../components/Figures.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import '../../../components/table.css'
import './seatTable.css'

/** Results by seat, and whether the seats differ by more than chance. */
export function SeatTable({ results }: { readonly results: Results }) {
  const format = useFormat()
  const { seats } = results.summary.figures
  if (seats.length < 2) return null
  const test = seatTest(seats)
  return (
    <Panel title={t('seats.title')} className="seat-panel">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('seats.seat')}</th>
            {(['sessions', 'ahead', 'average', 'perHand', 'hands'] as const).map((column) => (
              <th key={column} scope="col" data-align="right">
                {t(`seats.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a seat is its place.
            <Row key={index} number={index + 1} seat={seat} />
          ))}
        </tbody>
      </table>
      {test !== null && (
        <p className="seat-note num">
          {t(test.pValue < 0.001 ? 'seats.differ' : 'seats.alike', {
            statistic: format.number(test.statistic, { places: 1 }),
            df: format.count(test.degreesOfFreedom),
            p: formatP(test.pValue, format.style),
          })}
        </p>
      )}
    </Panel>
  )
}

function Row({ number, seat }: { readonly number: number; readonly seat: SeatFigures }) {
  const format = useFormat()
  const cell = (value: number | null, interval: Interval | null, unit: Unit) =>
    value === null ? '–' : <NumberWithInterval figure={format.estimate(value, interval, unit)} />
  return (
    <tr>
      <th scope="row">{t('seats.number', { number })}</th>
      <td data-align="right">{format.count(seat.sessions)}</td>
      <td data-align="right">{cell(seat.winRate, seat.winRateCI, 'percent')}</td>
      <td data-align="right">{cell(seat.meanProfit, seat.meanProfitCI, 'money')}</td>
      <td data-align="right">{cell(seat.evPerHand, seat.evPerHandCI, 'money')}</td>
      <td data-align="right">{cell(seat.meanHands, seat.meanHandsCI, 'number')}</td>
    </tr>
  )
}
