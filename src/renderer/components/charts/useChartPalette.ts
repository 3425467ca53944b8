import { useSyncExternalStore } from 'react'
import { CHART_FONT, type ChartPalette } from '../../../shared/charts/palette.ts'

/** The theme's colours as the charts need them: read from the CSS variables, again when the theme changes. */
export function useChartPalette(): ChartPalette {
  return useSyncExternalStore(onThemeChange, currentPalette)
}

/** Colours of the series palette in tokens.css. */
const SERIES = 8

let last: { readonly theme: string | null; readonly palette: ChartPalette } | null = null

/** The same object for as long as the theme lasts: reading every variable is slow, and a store must be steady. */
function currentPalette(): ChartPalette {
  const theme = document.documentElement.getAttribute('data-theme')
  if (last === null || last.theme !== theme) last = { theme, palette: readPalette() }
  return last.palette
}

function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function readPalette(): ChartPalette {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    text: read('text'),
    text2: read('text-2'),
    text3: read('text-3'),
    surface: read('surface'),
    gain: read('gain'),
    loss: read('loss'),
    even: read('even'),
    exact: read('exact'),
    bad: read('bad'),
    band: read('band'),
    grid: read('grid'),
    axis: read('axis'),
    series: Array.from({ length: SERIES }, (_, i) => read(`series-${i + 1}`)),
    font: CHART_FONT,
  }
}
