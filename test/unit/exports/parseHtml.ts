// @ts-expect-error The package ships no types; this is all that is used of it.
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('') as { window: { DOMParser: typeof DOMParser } }

/** HTML as a browser would read it, scripts not run. */
export function parseHtml(text: string): Document {
  return new window.DOMParser().parseFromString(text, 'text/html')
}
