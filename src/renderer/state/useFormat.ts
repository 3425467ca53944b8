import { useMemo } from 'react'
import { createFormat, type Format } from '../format/format.ts'
import { t } from '../i18n/t.ts'
import { useAppInfo, useSettings } from './queries.ts'

const WORDS = { today: t('day.today'), yesterday: t('day.yesterday') }

/** Numbers and dates as the system spells them, with the person's currency sign. */
export function useFormat(): Format {
  const locale = useAppInfo().data?.locale ?? 'en-US'
  const currency = useSettings().data?.currency ?? '$'
  return useMemo(() => createFormat({ locale, currency, words: WORDS }), [locale, currency])
}
