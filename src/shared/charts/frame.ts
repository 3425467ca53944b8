import { TICK_FONT_SIZE } from './chart.ts'
import type { ChartPalette } from './palette.ts'

interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What all charts share: no motion, our font, margins in pixels, and a tooltip that writes plain text. */
export function chartFrame(palette: ChartPalette, margins?: Margins) {
  return {
    animation: false,
    textStyle: { fontFamily: palette.font, fontSize: TICK_FONT_SIZE, color: palette.text2 },
    grid: { ...margins, containLabel: false },
    tooltip: {
      // Drawn as SVG text, never as HTML: no word of a chart can become markup.
      renderMode: 'richText',
      confine: true,
      transitionDuration: 0,
      backgroundColor: palette.text,
      borderWidth: 0,
      padding: [7, 10],
      textStyle: { color: palette.surface, fontSize: 12, lineHeight: 17, fontFamily: palette.font },
    },
  }
}

/** A value axis in our looks: round ticks outside, 11 px text; the line only under bars. */
export function valueAxis(palette: ChartPalette, { line }: { readonly line: boolean }) {
  return {
    type: 'value',
    axisLine: { show: line, lineStyle: { color: palette.axis }, onZero: false },
    axisTick: { show: false },
    splitLine: { show: false },
    nameLocation: 'middle',
    nameGap: 26,
    nameTextStyle: { color: palette.text2, fontSize: TICK_FONT_SIZE, fontFamily: palette.font },
    axisLabel: { color: palette.text2, fontSize: TICK_FONT_SIZE, fontFamily: palette.font, margin: 7 },
  }
}
