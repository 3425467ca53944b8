import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../src/shared/api/contract.ts'

/** The built app; `npm test` builds before it tests. */
function built(folder: string, ending: string): { name: string; text: string }[] {
  const root = join('out', folder)
  if (!existsSync(root)) throw new Error('out/ is not built: run npm run build first')
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))
}

describe('the built preload', () => {
  it('is one file that loads electron alone', () => {
    const files = built('preload', '.cjs')
    expect(files.map(({ name }) => name)).toEqual(['preload.cjs'])
    const text = files[0]?.text ?? ''
    expect([...text.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name)).toEqual([
      'electron',
    ])
    expect(text).not.toMatch(/\bimport\s*\(|^import /m)
  })

  it('names each call and event of the contract, and is small', () => {
    const text = built('preload', '.cjs')[0]?.text ?? ''
    for (const [feature, members] of Object.entries(contract)) {
      expect(text).toContain(feature)
      for (const name of Object.keys(members)) expect(text).toContain(name)
    }
    expect(text.length).toBeLessThan(20_000)
  })
})

describe('the built window', () => {
  it('asks the network for nothing', () => {
    for (const { name, text } of [...built('renderer', '.css'), ...built('renderer', '.html')]) {
      expect(text, name).not.toMatch(/(?:src|href)=["']?https?:|url\(["']?(?:https?:)?\/\/|@import/)
    }
    const calling = /(?:fetch|import|WebSocket|EventSource|sendBeacon)\(\s*["'`](?:https?|wss?):/
    expect(built('renderer', '.js').filter(({ text }) => calling.test(text))).toEqual([])
  })

  it('has no inline script, and its page takes the nonce of its load', () => {
    const [page] = built('renderer', '.html')
    expect(page?.text).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(page?.text).toContain('__CSP_NONCE__')
  })
})

describe('the built workers', () => {
  it('load no module that reaches the network', () => {
    const network = /from ["']node:(?:net|http|https|http2|tls|dgram|dns)["']/
    const reaching = [...built('workers', '.js'), ...built('chunks', '.js')].filter(({ text }) =>
      network.test(text),
    )
    expect(reaching.map(({ name }) => name)).toEqual([])
  })
})

describe('product code', () => {
  it('never asks which runtime it is on', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    )
    const asking = sources.filter((name) =>
      /\bstand-?in\b|FELTWORKS_RUNTIME/i.test(readFileSync(join('src', name), 'utf8')),
    )
    expect(asking).toEqual([])
  })
})
