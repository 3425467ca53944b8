import { solverLook } from '../../../../shared/charts/seriesLook.ts'

/** Colour of a solver's line as a variable of the theme, and its dash. */
export function solverStyle(
  index: number,
  count: number,
): { readonly colour: string; readonly dash: string } {
  const { slot, dash } = solverLook(index, count)
  return { colour: slot === null ? 'var(--even)' : `var(--series-${slot + 1})`, dash: dash.join(' ') }
}
