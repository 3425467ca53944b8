import { createTranslate } from './catalogue.ts'
import { en } from './en.ts'

/** The window's texts. One language so far, so they need no context. */
export const t = createTranslate(en, 'en-US')
