import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatEstimate } from '../../../src/shared/format/interval.ts'
import { DEFAULT_STYLE as style } from '../../../src/shared/format/number.ts'
import type { RunRecord } from '../../../src/shared/results/run.ts'
import { exportRun } from '../../../src/workers/exports/exportRun.ts'
import { cssString, escapeHtml, html } from '../../../src/workers/exports/html/markup.ts'
import { readRunFolder } from '../../../src/workers/exports/runFolder.ts'
import { parseHtml } from './parseHtml.ts'
import { playedRun } from './playedRun.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'feltworks-html-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const BONUS = { enabled: true, type: 'always', always: { amount: '2' } }

async function report(
  name: string,
  options: { config?: object; record?: Partial<RunRecord>; sessions?: number } = {},
) {
  const { folder } = await playedRun(join(root, name), options)
  const target = join(root, `${name}.html`)
  await exportRun(
    { folder, target, format: 'html', locale: 'en-US' },
    { onProgress: () => undefined, cancelled: () => false },
  )
  const text = await readFile(target, 'utf8')
  const document = parseHtml(text)
  return { text, document, ...(await readRunFolder(folder)) }
}

function cells(document: Document, label: string): (string | null)[] {
  const row = [...document.querySelectorAll('tr')].find((tr) => tr.querySelector('th')?.textContent === label)
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)
}

describe('escaping', () => {
  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const document = parseHtml(html`<p title="${text}">${text}</p>`.text)
        expect(document.body.children).toHaveLength(1)
        expect(document.body.firstElementChild!.attributes).toHaveLength(1)
        expect(document.body.firstElementChild!.children).toHaveLength(0)
      }),
      { numRuns: 300 },
    )
  })
  it('keeps all printable text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(parseHtml(`<p>${escapeHtml(text)}</p>`).querySelector('p')!.textContent).toBe(text)
      }),
      { numRuns: 200 },
    )
  })
  it('drops controls and marks that turn the direction of text', () => {
    expect(escapeHtml('a\u202egpj.exe\u2066\u0000\u001b[31m\u200fb\ud800')).toBe('agpj.exe[31mb')
  })
  it('writes CSS strings that end nowhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssString(text)).toMatch(/^"(?:[A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*"$/)
      }),
    )
  })
  it('holds for the name of a run, everywhere it stands', async () => {
    const name = '<img src=x onerror=alert(1)>"; } </style><script>alert(2)</script>\u202e'
    const { text, document } = await report('evil', {
      record: { name },
      config: { metadata: { name: '</pre><script>alert(3)</script>' } },
    })
    expect(document.querySelectorAll('img, script, iframe, object, embed, link, base')).toHaveLength(0)
    expect(document.querySelectorAll('style')).toHaveLength(1)
    expect(document.querySelector('h1')!.textContent).toBe(name.replace('\u202e', ''))
    expect(text).not.toContain('\u202e')
    expect(document.querySelector('.yaml')!.textContent).toContain('</pre><script>')
  })
})

describe('the report', () => {
  it('holds the figures of the summary', async () => {
    const limits = { bankroll: { stop_conditions: { win_limit: 100, loss_limit: 100 } } }
    const { document, summary, summarySha256, text } = await report('classic', {
      sessions: 2_000,
      config: limits,
    })
    const { figures } = summary
    const win = formatEstimate({ value: figures.winRate, interval: figures.winRateCI }, 'percent', style)
    expect(cells(document, 'Chance of leaving ahead').slice(0, 2)).toEqual([win.value, win.interval])
    const mean = formatEstimate({ value: figures.meanProfit, interval: figures.meanProfitCI }, 'money', style)
    expect(cells(document, 'Average result of a session').slice(0, 2)).toEqual([mean.value, mean.interval])
    expect(cells(document, 'House edge, of one bet')[2]).toBe('3.506\u202f%')
    expect(cells(document, 'Pair below tens')[1]).toBe(
      figures.categories['pair_below_tens']!.toLocaleString('en-US'),
    )
    expect(cells(document, 'Loss limit reached')[0]).toBe(
      figures.stopReasons['loss_limit']!.toLocaleString('en-US'),
    )
    expect(text).toContain(summarySha256)
    expect(document.querySelector('.yaml')!.textContent).toContain('random_seed: 18446744073709551557')
    expect(document.querySelector('.lead')!.textContent).toContain('leaving at ±$100 or after 200 hands')
  })

  it('asks nothing of the network and runs nothing', async () => {
    const { text, document } = await report('closed')
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')!
      .getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
    for (const [, uri] of text.matchAll(/url\(([^)]*)\)/g)) expect(uri).toMatch(/^["']?(?:data:|#)/)
    expect(text).not.toMatch(/\s(?:src|href|srcset|action|on[a-z]+)=["']?(?!#)/i)
    // Namespaces of SVG are names, not addresses to fetch.
    expect(text.replaceAll(/xmlns(?::\w+)?="[^"]*"/g, '')).not.toMatch(/https?:\/\//)
    expect(text).not.toContain('@import')
  })

  it('is built in order, for eyes and for screen readers', async () => {
    const { document } = await report('order', { config: { bonus_strategy: BONUS } })
    expect(document.documentElement.lang).toBe('en')
    expect(document.title).toBe('Classic session: report')
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      '1Key figures',
      '2Where sessions end',
      '3Why sessions end',
      '4What sessions take on the way',
      '5Hands against theory',
      '6Bonus hands against theory',
      '7How to repeat it',
      '8How the figures are made',
      '9Words used here',
    ])
    for (const section of document.querySelectorAll('section')) {
      expect(document.getElementById(section.getAttribute('aria-labelledby')!)).not.toBeNull()
    }
    expect(document.querySelector('[role="img"]')!.getAttribute('aria-label')).toMatch(
      /^Where sessions end: /,
    )
    for (const picture of document.querySelectorAll('svg')) {
      expect(picture.closest('[role="img"], [aria-hidden="true"]')).not.toBeNull()
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(document.querySelectorAll('details tbody tr').length).toBeGreaterThan(3)
  })

  it('carries its font and its picture inside', async () => {
    const { text, document } = await report('assets')
    expect(text).toMatch(/src:url\(data:font\/woff2;base64,d09GMg[A-Za-z0-9+/=]{20000,}\)/)
    expect(document.querySelectorAll('.chart svg path').length).toBeGreaterThan(20)
  })

  it('says what deserves care', async () => {
    const { document } = await report('care', {
      sessions: 20,
      record: { state: 'stopped', sessionsDone: 10, engineVersion: '0.9.0' },
    })
    const notes = [...document.querySelectorAll('.note')].map((note) => note.textContent!.trim())
    expect(notes[0]).toContain('stopped after 10 of 20 sessions')
    expect(notes[1]).toContain('Engine 0.9.0')
    expect(notes.join()).toContain('Only 20 sessions')
    expect(notes.join()).toMatch(/royal flush/i)
  })

  it('stands with a single session too', async () => {
    const { document } = await report('single', { sessions: 1 })
    expect(cells(document, 'Standard deviation of a session')[0]).toBe('–')
  })
})
