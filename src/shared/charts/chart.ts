import type { EChartsCoreOption } from 'echarts/core'

/** One cell: what is read, and what the column is sorted by. */
export interface ChartCell {
  readonly text: string
  readonly value: number | string
}

/** The data behind a chart as a table: the same numbers, for eyes, screen readers and the clipboard. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly ChartCell[])[]
}

/** A chart, wherever it is drawn: the window and the report make it from the same three parts. */
export interface ChartModel {
  readonly option: EChartsCoreOption
  /** One sentence that says what the picture shows. */
  readonly summary: string
  readonly table: ChartTable
}

export const TICK_FONT_SIZE = 11

/** The table as tab-separated text, which spreadsheets paste into cells. */
export function tableText(table: ChartTable): string {
  const lines = [
    table.columns.map((column) => column.label),
    ...table.rows.map((row) => row.map((c) => c.text)),
  ]
  return lines.map((cells) => cells.join('\t')).join('\n')
}

export function numberCell(text: string, value: number): ChartCell {
  return { text, value }
}
