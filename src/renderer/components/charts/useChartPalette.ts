import { useMemo, useSyncExternalStore } from 'react'
import { CHART_FONT, type ChartPalette } from '../../../shared/charts/palette.ts'

/** The theme's colours as the charts need them: read from the CSS variables, again when the theme changes. */
export function useChartPalette(): ChartPalette {
  const theme = useSyncExternalStore(onThemeChange, currentTheme)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the variables change with the theme's name.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => readPalette(), [theme])
}

function currentTheme(): string {
  return document.documentElement.getAttribute('data-theme') ?? ''
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
    band: read('band'),
    grid: read('grid'),
    axis: read('axis'),
    font: CHART_FONT,
  }
}
