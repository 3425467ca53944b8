/** Text that is already HTML. Only this module and the chart renderer make it from a string. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Content = string | number | Markup | null | readonly Content[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Characters that are not text: controls (but tab and line feed), lone surrogates, and the marks that turn the
 * direction of what follows, with which a name could rewrite its surroundings.
 */
const NOT_TEXT = /[^\P{Cc}\t\n]|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** Any text as HTML content or attribute value. Every text of a report goes through here. */
export function escapeHtml(text: string): string {
  return text.replace(NOT_TEXT, '').replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}

/** A template whose values are escaped unless they are markup themselves: html`<p>${name}</p>`. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0]!
  for (const [i, value] of values.entries()) text += render(value) + strings[i + 1]!
  return new Markup(text)
}

function render(value: Content): string {
  if (value === null) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return value.map(render).join('')
}

/**
 * Any text as a CSS string, safe inside a style element: everything but letters, digits and spaces is written by
 * its code point.
 */
export function cssString(text: string): string {
  const safe = text
    .replace(NOT_TEXT, '')
    .replaceAll(/[\t\n]/g, ' ')
    .replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)
  return `"${safe}"`
}
