import { en, type Texts } from '../../i18n/en.ts'
import { t } from '../../i18n/t.ts'

type Keyed<P extends string> = keyof Texts & `${P}.${string}`

/** A text whose key is made of data; null when there is none. */
function find<P extends string>(prefix: P, name: string): string | null {
  const key = `${prefix}.${name}`
  return key in en ? t(key as Keyed<'play'>) : null
}

/** A kind of holding as it would be taught: `Pair below tens`. */
export function holdingName(name: string): string {
  return find('holding', name) ?? name.replaceAll('_', ' ')
}

/** What the name leaves open: `except A 2 3 and 2 3 4`. */
export function holdingHelp(name: string, bet: 'bet1' | 'bet2'): string | null {
  return find('holdingHelp', `${name}.${bet}`) ?? find('holdingHelp', name)
}

/** Within a sentence: `pair below tens`, but `A 2 3 or 2 3 4, suited`. */
export function holdingInSentence(name: string): string {
  const text = holdingName(name)
  return text.startsWith('A ') ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** A way of playing: `Basic strategy`. */
export function wayName(name: string): string {
  return find('ways', name) ?? t('ways.own')
}

/** A final hand: `Pair, tens or better`. */
export function categoryName(category: string): string {
  return find('category', category) ?? category.replaceAll('_', ' ')
}

export function paytableName(type: string): string {
  return find('strategy.paytable', type) ?? t('strategy.paytable.other')
}
