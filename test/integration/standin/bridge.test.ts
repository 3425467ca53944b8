import type { ElectronApplication, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BridgeWindow, eventually, fixtureLog, launchFixture } from './fixture.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  ;({ app, page } = await launchFixture())
})
afterAll(() => app.close())

type Values = Record<string, [make: () => unknown, check: (value: never) => boolean]>

/** Makes each value in the page, sends it through `way` and checks it in the page: nothing is lost in the test. */
function roundTrip(way: 'bridge' | 'main', name: string): Promise<boolean> {
  return page.evaluate(
    async ([wayThere, wanted]) => {
      const { bridge } = window as unknown as BridgeWindow
      const values: Values = {
        'NaN and -0': [
          () => [Number.NaN, -0, 0],
          (v: number[]) => Object.is(v[0], Number.NaN) && Object.is(v[1], -0) && Object.is(v[2], 0),
        ],
        infinities: [
          () => [1 / 0, -1 / 0],
          (v: number[]) => v[0] === Number.POSITIVE_INFINITY && v[1] === Number.NEGATIVE_INFINITY,
        ],
        bigint: [() => 2n ** 64n - 1n, (v: bigint) => v === 18446744073709551615n],
        'undefined and null': [
          () => ({ a: undefined, b: null }),
          (v: object) => 'a' in v && JSON.stringify(v) === '{"b":null}',
        ],
        'unicode text': [() => '♠\u0000\ud800 \u2028', (v: string) => v === '♠\u0000\ud800 \u2028'],
        date: [() => new Date(1234567), (v: Date) => v instanceof Date && v.getTime() === 1234567],
        regexp: [() => /a+\/b/giu, (v: RegExp) => v instanceof RegExp && String(v) === '/a+\\/b/giu'],
        map: [
          () => new Map([[{ k: 1 }, new Set([1, 2])]]),
          (v: Map<{ k: number }, Set<number>>) =>
            [...v][0]?.[0].k === 1 && [...v.values()][0]?.has(2) === true,
        ],
        'typed arrays': [
          () => [
            new Float64Array([1.5, Number.NaN, -0]),
            new Int16Array([1, 2, 3]).subarray(1),
            new Uint8Array(300).fill(7),
          ],
          (v: [Float64Array, Int16Array, Uint8Array]) =>
            v[0] instanceof Float64Array &&
            Object.is(v[0][2], -0) &&
            Number.isNaN(v[0][1]) &&
            v[1].join() === '2,3' &&
            v[2].length === 300 &&
            v[2][299] === 7,
        ],
        'array buffer': [
          () => new Uint8Array([1, 2]).buffer,
          (v: ArrayBuffer) => v instanceof ArrayBuffer && new Uint8Array(v)[1] === 2,
        ],
        'same object twice': [
          () => {
            const o = { x: 1 }
            return [o, o]
          },
          (v: object[]) => v[0] === v[1],
        ],
        cycle: [
          () => {
            const o: Record<string, unknown> = {}
            o['self'] = o
            return o
          },
          (v: Record<string, unknown>) => v['self'] === v,
        ],
        'awkward keys': [
          () => JSON.parse('{"__proto__":{"polluted":1},"$":2}'),
          (v: object) => Object.keys(v).join() === '__proto__,$' && !('polluted' in {}),
        ],
        'deep array': [() => [[[['x']]]], (v: string[][][][]) => v[0]?.[0]?.[0]?.[0] === 'x'],
        error: [() => new RangeError('outside'), (v: Error) => v instanceof Error && v.message === 'outside'],
      }
      const [make, check] = values[wanted] as Values[string]
      const back = wayThere === 'bridge' ? bridge['echo']?.(make()) : await bridge['invoke']?.('echo', make())
      return check(back as never)
    },
    [way, name] as const,
  )
}

const NAMES = [
  'NaN and -0',
  'infinities',
  'bigint',
  'undefined and null',
  'unicode text',
  'date',
  'regexp',
  'map',
  'typed arrays',
  'array buffer',
  'same object twice',
  'cycle',
  'awkward keys',
  'deep array',
  'error',
]

describe('values', () => {
  it.each(NAMES)('%s crosses the bridge and comes back', async (name) => {
    expect(await roundTrip('bridge', name)).toBe(true)
  })

  it.each(NAMES)('%s reaches main and comes back', async (name) => {
    expect(await roundTrip('main', name)).toBe(true)
  })

  it('large binary data survives', async () => {
    const same = await page.evaluate(async () => {
      const { bridge } = window as unknown as BridgeWindow
      const bytes = Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 31) % 256)
      const back = (await bridge['invoke']?.('echo', bytes)) as Uint8Array
      return back.length === bytes.length && back.every((byte, index) => byte === bytes[index])
    })
    expect(same).toBe(true)
  })

  it('what cannot be cloned is refused with Electron’s words', async () => {
    const texts = await page.evaluate(async () => {
      const { bridge } = window as unknown as BridgeWindow
      const textOf = async (work: () => unknown) => {
        try {
          await work()
          return 'no error'
        } catch (error) {
          return (error as Error).message
        }
      }
      return Promise.all([
        textOf(() => bridge['echo']?.(document.body)),
        textOf(() => bridge['symbol']?.()),
        textOf(() => bridge['invoke']?.('echo', () => 1)),
        textOf(() => bridge['invoke']?.('fail')),
        textOf(() => bridge['invoke']?.('nobody')),
        textOf(() => bridge['fail']?.()),
        textOf(() => bridge['failLater']?.()),
      ])
    })
    expect(texts).toEqual([
      'An object could not be cloned.',
      'An object could not be cloned.',
      'An object could not be cloned.',
      "Error invoking remote method 'fail': RangeError: no such hand",
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
      'out of range',
      'too late',
    ])
  })
})

describe('functions and promises', () => {
  it('are proxied both ways, synchronously where they were synchronous', async () => {
    const result = await page.evaluate(async () => {
      const { bridge } = window as unknown as BridgeWindow
      const callback = (a: number, b: number) => a + b
      return {
        sync: bridge['callBack']?.(callback, 2, 3),
        async: await bridge['callBack']?.(async (x: number) => x * 2, 21),
        thrown: (() => {
          try {
            bridge['callBack']?.(() => {
              throw new TypeError('from the page')
            })
            return ''
          } catch (error) {
            return String(error)
          }
        })(),
        later: (await bridge['later']?.(new Map([[1, 2]]))) instanceof Map,
        returned: bridge['echo']?.(callback) === callback,
        stable: [bridge['keep']?.(callback), bridge['keep']?.(callback)],
      }
    })
    expect(result).toEqual({
      sync: 5,
      async: 42,
      thrown: 'Error: from the page',
      later: true,
      returned: true,
      stable: [true, true],
    })
  })

  it('a subscription hears main until it is ended', async () => {
    await page.evaluate(() => {
      const scope = window as unknown as BridgeWindow & { heard: unknown[]; stop: () => void }
      scope.heard = []
      scope.stop = scope.bridge['subscribe']?.('tick', (...args: unknown[]) =>
        scope.heard.push(args),
      ) as () => void
    })
    const send = (value: number) =>
      app.evaluate(
        ({ BrowserWindow }, sent) =>
          BrowserWindow.getAllWindows()[0]?.webContents.send('tick', sent, { n: 1n }),
        value,
      )
    await send(1)
    await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length === 1)
    await page.evaluate(() => (window as unknown as { stop: () => void }).stop())
    await send(2)
    await page.evaluate(() => (window as unknown as BridgeWindow).bridge['invoke']?.('echo', 1))
    expect(
      await page.evaluate(() => (window as unknown as { heard: unknown[][] }).heard.map(String)),
    ).toEqual(['1,[object Object]'])
  })

  it('send reaches main, and the reply comes back', async () => {
    const noted = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const { bridge } = window as unknown as BridgeWindow
          bridge['subscribe']?.('noted', resolve)
          bridge['send']?.('note', 'a note')
        }),
    )
    expect(noted).toBe('a note')
    expect(await fixtureLog(app)).toContainEqual({ note: 'a note' })
  })
})

describe('isolation', () => {
  it('the page sees the API before its first script, and nothing of Node', async () => {
    const seen = await page.evaluate(() => ({
      early: (window as unknown as { seenEarly: number }).seenEarly,
      globals: [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'electron',
        'ipcRenderer',
        'global',
      ].filter((name) => name in window),
      secret: Object.getOwnPropertyNames(window).filter((name) => name.startsWith('_')),
    }))
    expect(seen.early).toBeGreaterThan(10)
    expect(seen.globals).toEqual([])
    expect(seen.secret.filter((name) => !name.startsWith('__'))).toEqual([])
  })

  it('the API is frozen to its depth and cannot be replaced', async () => {
    const allowed = await page.evaluate(() => {
      const { bridge } = window as unknown as BridgeWindow
      return [
        Reflect.set(bridge, 'echo', 1),
        Reflect.set(bridge, 'more', 1),
        Reflect.set(bridge.nested, 'text', 'changed'),
        Reflect.set(bridge.nested.list, 2, 'added'),
        Reflect.deleteProperty(bridge, 'echo'),
        Reflect.set(window, 'bridge', {}),
        Reflect.deleteProperty(window, 'bridge'),
        Reflect.defineProperty(window, 'bridge', { value: {} }),
      ]
    })
    expect(allowed).toEqual(Array(8).fill(false))
  })

  it('a frame within the page gets no API', async () => {
    const child = page.frames().find((frame) => frame.url().endsWith('child.html'))
    expect(
      await child?.evaluate(() => [typeof (window as unknown as BridgeWindow).bridge, typeof window.require]),
    ).toEqual(['undefined', 'undefined'])
  })

  it('a page that replaces the browser’s functions does not listen in', async () => {
    const seen = await page.evaluate(async () => {
      const { bridge } = window as unknown as BridgeWindow
      const events: string[] = []
      // oxlint-disable-next-line typescript/unbound-method -- what a hostile page would do
      const dispatch = EventTarget.prototype.dispatchEvent
      EventTarget.prototype.dispatchEvent = function (event) {
        events.push(event.type)
        return dispatch.call(this, event)
      }
      bridge['callBack']?.(() => events.push(...(window.event ? [window.event.type] : [])))
      await bridge['invoke']?.('echo', 1)
      EventTarget.prototype.dispatchEvent = dispatch
      return events
    })
    expect(seen).toEqual([])
  })

  it('the preload is told what it runs in', async () => {
    const process = await page.evaluate(() => (window as unknown as BridgeWindow).bridge.process)
    expect(process).toEqual({
      platform: globalThis.process.platform,
      sandboxed: true,
      electron: expect.stringMatching(/^\d+\./),
    })
  })
})

describe('senders', () => {
  it('main learns who calls', async () => {
    expect(
      await page.evaluate(() => (window as unknown as BridgeWindow).bridge['invoke']?.('sender')),
    ).toEqual({
      id: 1,
      url: 'app://fixture/',
      origin: 'app://fixture',
      parent: null,
      isMain: true,
    })
  })

  it('a frame that has moved on is null', async () => {
    await page.evaluate(() => void (window as unknown as BridgeWindow).bridge['invoke']?.('slow-sender'))
    await page.reload()
    await eventually(async () =>
      (await fixtureLog(app)).some((entry) => JSON.stringify(entry) === '{"senderFrame":null}'),
    )
  })
})
