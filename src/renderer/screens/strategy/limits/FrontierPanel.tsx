import { useMemo } from 'react'
import { FRONTIER_POINTS, limitsFrontier } from '../../../../shared/charts/limitsFrontier.ts'
import type { LimitsCell } from '../../../../shared/exact/limits.ts'
import { ChartPanel } from '../../../components/charts/ChartPanel.tsx'
import { useChartPalette } from '../../../components/charts/useChartPalette.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

interface FrontierPanelProps {
  readonly cells: readonly LimitsCell[]
  readonly frontier: ReadonlySet<number>
  /** A dot was clicked: the place of its cell. */
  readonly onPoint: (place: number) => void
}

/** Chance of leaving ahead against expected cost. */
export function FrontierPanel({ cells, frontier, onPoint }: FrontierPanelProps) {
  const palette = useChartPalette()
  const format = useFormat()
  const kept = useMemo(
    () =>
      cells
        .filter((_, place) => frontier.has(place))
        .toSorted((a, b) => b.meanProfitCents - a.meanProfitCents),
    [cells, frontier],
  )
  const model = useMemo(() => {
    const percent = (share: number) => format.percent(share, { places: 0 })
    const exact = (cell: LimitsCell | undefined) => ({
      chance: format.percent(cell?.pWin ?? 0, { places: 2 }),
      cost: format.money(-(cell?.meanProfitCents ?? 0) / 100, { places: 2 }),
    })
    const [low, high] = [exact(kept[0]), exact(kept.at(-1))]
    return limitsFrontier({
      cells,
      frontier: kept,
      palette,
      percent,
      money: (amount) => format.money(amount, { places: Number.isInteger(amount) ? 0 : 2 }),
      words: {
        costAxis: t('limits.frontierX'),
        winLimit: t('limits.winLimit'),
        lossLimit: t('limits.lossLimit'),
        chance: t('limits.chance'),
        cost: t('limits.meanProfit'),
        summary: t('limits.frontierSummary', {
          lowChance: low.chance,
          lowCost: low.cost,
          highChance: high.chance,
          highCost: high.cost,
          n: kept.length,
          all: cells.length,
        }),
      },
    })
  }, [cells, kept, palette, format])
  return (
    <ChartPanel
      title={t('limits.frontier')}
      model={model}
      note={t('limits.frontierNote')}
      className="frontier-panel"
      onSeries={(name, item) => {
        const cell = item === undefined ? undefined : (name === FRONTIER_POINTS ? kept : cells)[item]
        if (cell !== undefined) onPoint(cells.indexOf(cell))
      }}
    />
  )
}
