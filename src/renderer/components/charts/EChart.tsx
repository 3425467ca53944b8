import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react'
import { init } from './echartsCore.ts'
import { throttle } from './throttle.ts'

export interface ChartHandle {
  /** The picture as it stands, as SVG text. */
  readonly svg: () => string
}

interface EChartProps {
  readonly option: EChartsCoreOption
  /** What the picture shows, in one sentence. */
  readonly summary: string
  readonly handle?: Ref<ChartHandle>
  /** Called with the name of a series of which a line, or an item by its place, was clicked. */
  readonly onSeries?: ((name: string, item?: number) => void) | undefined
}

/** Live charts get ten updates a second at most; more cannot be read and only cost. */
const UPDATE_MS = 100

/** One echarts picture: drawn into the space it is given, redrawn when that or the data changes. */
export function EChart({ option, summary, handle, onSeries }: EChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const draw = useRef<((next: EChartsCoreOption) => void) | null>(null)

  const clicked = useEffectEvent((name: string | undefined, item: number | undefined) => {
    if (name !== undefined) onSeries?.(name, item)
  })

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const made = init(element, null, { renderer: 'svg' })
    const update = throttle((next: EChartsCoreOption) => made.setOption(next, { notMerge: true }), UPDATE_MS)
    made.on('click', ({ seriesName, dataIndex }) => clicked(seriesName, dataIndex))
    chart.current = made
    draw.current = update.call
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      update.cancel()
      made.dispose()
      draw.current = null
      chart.current = null
    }
  }, [])

  useEffect(() => draw.current?.(option), [option])
  useImperativeHandle(handle, () => ({ svg: () => chart.current?.renderToSVGString() ?? '' }), [])

  // An <img> holds no drawing; echarts needs the element.
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
  return <div ref={box} className="chart-canvas" role="img" aria-label={summary} />
}
