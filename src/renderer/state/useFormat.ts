import { useMemo } from 'react'
import { createFormat, type Format } from '../format/format.ts'
import { useAppInfo, useSettings } from './queries.ts'

/** Numbers and dates as the system spells them, with the person's currency sign. */
export function useFormat(): Format {
  const locale = useAppInfo().data?.locale ?? 'en-US'
  const currency = useSettings().data?.currency ?? '$'
  return useMemo(() => createFormat({ locale, currency }), [locale, currency])
}
