import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../../src/renderer/i18n/catalogue.ts'
import { en } from '../../../src/renderer/i18n/en.ts'

const texts = {
  plain: 'Library',
  hole: '{done} of {total} sessions',
  many: { one: '{n} run', other: '{n} runs' },
} as const

describe('the catalogue', () => {
  it('fills holes and chooses plurals in the language', () => {
    const t = createTranslate(texts, 'en-US')
    expect(t('plain')).toBe('Library')
    expect(t('hole', { done: '4', total: 10_000 })).toBe('4 of 10,000 sessions')
    expect([t('many', { n: 1 }), t('many', { n: 1200 })]).toEqual(['1 run', '1,200 runs'])
  })

  it('asks the types for every hole', () => {
    const t = createTranslate(texts, 'en-US')
    // @ts-expect-error one hole is missing
    t('hole', { done: '4' })
    // @ts-expect-error a text without holes takes no values
    t('plain', { n: 1 })
  })

  it('names each text once over all features', async () => {
    const folder = new URL('../../../src/renderer/i18n/en/', import.meta.url)
    const features = await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href)))
    const keys = features.flatMap((feature) =>
      Object.values(feature).flatMap((each) => Object.keys(each as object)),
    )
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
    expect(Object.keys(en).length).toBe(keys.length)
  })

  it('speaks as the style asks', () => {
    const all = Object.values(en).flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
    expect(
      all.filter((text) => /!|\b(oops|please wait|successfully|invalid|job|task)\b/i.test(text)),
    ).toEqual([])
  })
})
