/**
 * The colours a chart is drawn with. The window reads them from its CSS variables, so that a chart
 * follows the theme; a report always takes the light ones.
 */
export interface ChartPalette {
  readonly text: string
  readonly text2: string
  readonly text3: string
  /** What lies behind the chart: gaps, chevrons and halos are drawn in it. */
  readonly surface: string
  readonly gain: string
  readonly loss: string
  readonly even: string
  readonly exact: string
  readonly bad: string
  readonly band: string
  readonly grid: string
  readonly axis: string
  /** Lines side by side, in their fixed order; the first is the simulated or merged one. */
  readonly series: readonly string[]
  readonly font: string
}

export const CHART_FONT = 'Inter Variable, Inter, system-ui, sans-serif'

export const LIGHT_PALETTE: ChartPalette = {
  text: '#1A1D1B',
  text2: '#535A55',
  text3: '#636A65',
  surface: '#FFFFFF',
  gain: '#1F7A55',
  loss: '#C05A20',
  even: '#858C87',
  exact: '#1A1D1B',
  bad: '#B3261E',
  band: 'rgba(31,122,85,.17)',
  grid: '#EAEAE5',
  axis: '#B9BCB6',
  series: ['#1F7A55', '#2F6DB5', '#C05A20', '#4222A8', '#1B3A48', '#1596A4', '#8E8A2B', '#6E3312'],
  font: CHART_FONT,
}
