import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { ChartColumn, Clipboard, Ellipsis, Image, Table2 } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { type ChartModel, tableText } from '../../../shared/charts/chart.ts'
import { t } from '../../i18n/t.ts'
import { Panel } from '../Panel.tsx'
import { ChartTable } from './ChartTable.tsx'
import { type ChartHandle, EChart } from './EChart.tsx'
import { Legend, type LegendEntry } from './Legend.tsx'
import { useCopy } from './useCopy.ts'
import './charts.css'

interface ChartPanelProps {
  readonly title: string
  /** Beside the title: the unit, say. */
  readonly facts?: string
  /** Before the table button. */
  readonly tools?: ReactNode
  readonly model: ChartModel
  readonly legend?: readonly LegendEntry[]
  /** One line below the picture. */
  readonly note?: ReactNode
  /** Class that sets the height. */
  readonly className?: string
  /** Called with the name of a series of which a line, or an item by its place, was clicked. */
  readonly onSeries?: (name: string, item?: number) => void
}

/** A chart in its panel: the picture, or the same numbers as a table; both can be copied. */
export function ChartPanel({
  title,
  facts,
  tools,
  model,
  legend,
  note,
  className,
  onSeries,
}: ChartPanelProps) {
  const [asTable, setAsTable] = useState(false)
  const chart = useRef<ChartHandle>(null)
  const copy = useCopy()
  const toggle = asTable ? t('chart.showChart') : t('chart.showTable')
  return (
    <Panel
      title={title}
      {...(facts === undefined ? {} : { facts })}
      className={className === undefined ? 'chart-panel' : `chart-panel ${className}`}
      end={
        <div className="chart-tools">
          {!asTable && tools}
          {legend !== undefined && !asTable && <Legend entries={legend} />}
          <Tooltip label={toggle}>
            <ActionIcon size={24} aria-label={`${toggle}: ${title}`} onClick={() => setAsTable(!asTable)}>
              {asTable ? <ChartColumn size={15} aria-hidden /> : <Table2 size={15} aria-hidden />}
            </ActionIcon>
          </Tooltip>
          <Menu width={220}>
            <Menu.Target>
              <ActionIcon size={24} aria-label={`${t('action.more')}: ${title}`}>
                <Ellipsis size={15} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<Clipboard size={16} aria-hidden />}
                onClick={() => void copy(tableText(model.table), t('chart.tableCopied'))}
              >
                {t('chart.copyTable')}
              </Menu.Item>
              {!asTable && (
                <Menu.Item
                  leftSection={<Image size={16} aria-hidden />}
                  onClick={() => void copy(chart.current?.svg() ?? '', t('chart.svgCopied'))}
                >
                  {t('chart.copySvg')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      }
    >
      <div className="chart-area">
        {asTable ? (
          <ChartTable table={model.table} caption={`${title}. ${model.summary}`} />
        ) : (
          <EChart option={model.option} summary={model.summary} handle={chart} onSeries={onSeries} />
        )}
      </div>
      {note !== undefined && <p className="chart-note">{note}</p>}
    </Panel>
  )
}
