import type { ChartRow } from '../../../../shared/results/strategy.ts'
import { CardRow } from '../../../components/cards/CardRow.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { PlayChip } from '../PlayChip.tsx'
import { holdingHelp, holdingName } from '../words.ts'
import { type BarScale, SignedBar } from './SignedBar.tsx'

interface ChartLinesProps {
  readonly rows: readonly ChartRow[]
  readonly bet: number
  readonly scale: BarScale
}

/** Lines of the chart: a holding, its play, and what riding it is worth. */
export function ChartLines({ rows, bet, scale }: ChartLinesProps) {
  const format = useFormat()
  const money = (units: number) => format.money(units * bet, { places: 2, sign: 'always' })
  return rows.map((row) => {
    const { name, play, example, share, worth, least, most } = row
    const help = holdingHelp(name, row.bet)
    const spread = most > least ? t('chart.spread', { low: money(least), high: money(most) }) : undefined
    return (
      <tr key={`${name} ${play}`}>
        <td>
          <CardRow cards={example} />
        </td>
        <td className="chart-hand" title={t('chart.dealt', { share: format.percent(share, { places: 2 }) })}>
          <span>{holdingName(name)}</span>
          {help !== null && <small>{help}</small>}
        </td>
        <td>
          <PlayChip play={play} />
        </td>
        <td data-align="right" className="chart-share">
          {format.percent(share, { places: 2 })}
        </td>
        <td data-align="right" className="chart-worth" title={spread}>
          {money(worth)}
        </td>
        <td className="chart-bar">
          <SignedBar value={worth} scale={scale} />
        </td>
      </tr>
    )
  })
}
