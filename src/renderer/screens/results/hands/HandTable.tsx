import type { ReactNode } from 'react'
import { formatP } from '../../../../shared/format/number.ts'
import type { Payouts } from '../../../../shared/results/handPayouts.ts'
import type { HandRow, HandTest } from '../../../../shared/results/handTest.ts'
import { Panel } from '../../../components/Panel.tsx'
import type { Texts } from '../../../i18n/en.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import '../../../components/table.css'
import { ZDot } from './ZDot.tsx'

interface HandTableProps {
  readonly title: string
  /** Heading of the first column. */
  readonly label: string
  readonly test: HandTest
  readonly payouts: Payouts
  readonly children?: ReactNode
}

/** How often each hand came, beside how often it should. */
export function HandTable({ title, label, test, payouts, children }: HandTableProps) {
  const format = useFormat()
  const { chiSquare, df, p, hands } = test
  return (
    <Panel
      title={title}
      className="hand-panel"
      end={t('results.fit', {
        hands: format.count(hands),
        statistic: format.number(chiSquare, { places: 1 }),
        df: format.count(df),
        p: formatP(p, format.style),
      })}
    >
      <table className="table hand-table">
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col" data-align="right">
              {t('results.pays')}
            </th>
            <th scope="col" data-align="right">
              {t('results.seen')}
            </th>
            <th scope="col" data-align="right">
              {t('results.share')}
            </th>
            <th scope="col" data-align="right">
              {t('results.exact')}
            </th>
            <th scope="col" className="hand-z">
              {t('results.zBand')}
            </th>
          </tr>
        </thead>
        <tbody>
          {test.rows.map((row) => (
            <Row key={row.name} row={row} pays={payouts[row.name] ?? 0} />
          ))}
        </tbody>
      </table>
      {children !== undefined && <div className="hand-notes">{children}</div>}
    </Panel>
  )
}

function Row({ row, pays }: { readonly row: HandRow; readonly pays: number }) {
  const format = useFormat()
  const places = placesOf(row.exact)
  return (
    <tr>
      <td>{categoryText(row.name)}</td>
      <td data-align="right" data-quiet>
        {pays === 0 ? '–' : format.count(pays)}
      </td>
      <td data-align="right">{format.count(row.count)}</td>
      <td data-align="right">{format.percent(row.share, { places })}</td>
      <td data-align="right" data-quiet>
        {format.percent(row.exact, { places })}
      </td>
      <td className="hand-z">
        <ZDot z={row.z} />
      </td>
    </tr>
  )
}

/** Rare hands need more decimals to be told apart; a column still reads as one. */
function placesOf(share: number): number {
  return share >= 0.01 ? 3 : share >= 0.0001 ? 4 : 5
}

function categoryText(category: string): string {
  return t(`category.${category}` as keyof Texts & 'category.flush')
}
