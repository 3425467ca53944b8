import { useCallback } from 'react'
import type { HandShare } from '../../../../shared/results/ruleStatistics.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

/** An exact share of hands in words; a range where the session has a say. */
export function useShareText(): (share: HandShare) => string {
  const format = useFormat()
  return useCallback(
    ({ least, most, of }) => {
      const percent = (count: number) => {
        const share = count / of
        // Rare hands need more digits to be told from none.
        const places = share > 0 && share < 0.0005 ? 4 : 2
        return format.percent(share, { places })
      }
      return least === most
        ? percent(least)
        : t('rules.between', { least: percent(least), most: percent(most) })
    },
    [format],
  )
}
