import { useMemo } from 'react'
import { type ChartNumbers, chartNumbers } from '../../../shared/charts/numbers.ts'
import { useFormat } from '../../state/useFormat.ts'

/** The window's number style, as charts write it. */
export function useChartNumbers(): ChartNumbers {
  const { style } = useFormat()
  return useMemo(() => chartNumbers(style), [style])
}
