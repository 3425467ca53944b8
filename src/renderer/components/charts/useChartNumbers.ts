import { useMemo } from 'react'
import { type ChartNumbers, chartNumbers } from '../../../shared/charts/numbers.ts'
import { useFormat } from '../../state/useFormat.ts'

/** The window's number style, as charts write it. */
export function useChartNumbers(): ChartNumbers {
  const { locale, currency } = useFormat()
  return useMemo(() => chartNumbers({ locale, currency }), [locale, currency])
}
