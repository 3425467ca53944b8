import { createFormat, type Format } from '../format/format.ts'
import { t } from '../i18n/t.ts'
import { useAppInfo, useSettings } from './queries.ts'

const WORDS = { today: t('day.today'), yesterday: t('day.yesterday') }

let last: { readonly locale: string; readonly currency: string; readonly format: Format } | null = null

/** Numbers and dates as the system spells them, with the person's currency sign. */
export function useFormat(): Format {
  const locale = useAppInfo().data?.locale ?? 'en-US'
  const currency = useSettings().data?.currency ?? '$'
  return formatFor(locale, currency)
}

/** One for the whole window: the date formats of Intl take milliseconds to make, and dozens of parts ask for them. */
function formatFor(locale: string, currency: string): Format {
  if (last?.locale !== locale || last.currency !== currency)
    last = { locale, currency, format: createFormat({ locale, currency, words: WORDS }) }
  return last.format
}
