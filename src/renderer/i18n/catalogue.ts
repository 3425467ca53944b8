/**
 * A small typed catalogue. A message is text with `{name}` holes, or one text for each plural category
 * chosen by `n`. English is the type: another language must have the same keys and the same holes.
 */
/** The hole that chooses the plural. */
const COUNT = 'n'

export type Plural = { readonly one: string; readonly other: string }
export type Message = string | Plural
export type Catalogue = Readonly<Record<string, Message>>

type Holes<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never
type HolesOf<M extends Message> = M extends string
  ? Holes<M>
  : M extends Plural
    ? Holes<M['other'] | M['one']> | 'n'
    : never

export type Values<M extends Message> = {
  readonly [K in HolesOf<M>]: K extends 'n' ? number : string | number
}

/** `t('library.count', { n: 3 })`; a message without holes takes no second argument. */
export type Translate<C extends Catalogue> = <K extends keyof C & string>(
  key: K,
  ...values: [HolesOf<C[K]>] extends [never] ? [] : [Values<C[K]>]
) => string

export function createTranslate<C extends Catalogue>(catalogue: C, locale: string): Translate<C> {
  const plural = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const print = (value: string | number | undefined) =>
    typeof value === 'number' ? numbers.format(value) : (value ?? '')

  return (key, ...[values]) => {
    const message: Message = catalogue[key] ?? key
    const holes = (values ?? {}) as Readonly<Record<string, string | number>>
    const text =
      typeof message === 'string'
        ? message
        : plural.select(Number(holes[COUNT] ?? 0)) === 'one'
          ? message.one
          : message.other
    return text.replace(/\{(\w+)\}/g, (_, name: string) => print(holes[name]))
  }
}
