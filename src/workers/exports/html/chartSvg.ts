import { CustomChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartModel } from '../../../shared/charts/chart.ts'
import { Markup } from './markup.ts'

use([CustomChart, LineChart, GridComponent, SVGRenderer])

export interface ChartSize {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}

/** A chart as an SVG element. echarts escapes the text in it. */
export function chartSvg({ option }: ChartModel, size: ChartSize): Markup {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    const { tooltip: _, ...still } = option
    chart.setOption({ ...still, animation: false })
    return new Markup(svgText(chart))
  } finally {
    chart.dispose()
  }
}

interface SvgPainter {
  readonly renderToString: (options: {
    cssAnimation: boolean
    cssEmphasis: boolean
    useViewBox: boolean
  }) => string
}

/** What `renderToSVGString` gives, without the styles for pointing at things, which a still picture does not need. */
function svgText(chart: ReturnType<typeof init>): string {
  const painter = chart.getZr().painter as unknown as SvgPainter
  return painter.renderToString({ cssAnimation: false, cssEmphasis: false, useViewBox: true })
}
