import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appUrl } from '../../standin/launch.ts'
import { type BridgeWindow, eventually, FIXTURE, fixtureLog, launchFixture } from './fixture.ts'

let app: ElectronApplication
let page: Page
let userDataDir: string

beforeAll(async () => {
  ;({ app, page, userDataDir } = await launchFixture())
})
afterAll(() => app.close())

async function logged(entry: Record<string, unknown>): Promise<void> {
  await eventually(async () =>
    (await fixtureLog(app)).some((each) => JSON.stringify(each) === JSON.stringify(entry)),
  )
}

describe('app://', () => {
  it('is what the app and the suite see as the address', async () => {
    expect(appUrl(page)).toBe('app://fixture/')
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
    ).toBe('app://fixture/')
    expect(await page.evaluate(() => isSecureContext)).toBe(true)
  })

  it('serves subresources, requests with a body, and 404', async () => {
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(10, 20, 30)')
    const answers = await page.evaluate(async () => {
      const post = await fetch('/some/path?query=1', { method: 'POST', body: 'sent' })
      const missing = await fetch('/missing.js')
      return [await post.text(), post.headers.get('x-url'), missing.status]
    })
    expect(answers).toEqual(['sent', 'app://fixture/some/path?query=1', 404])
  })

  it('keeps the page to its Content-Security-Policy', async () => {
    const results = await page.evaluate(async () => {
      const violated = new Promise((resolve) =>
        addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), {
          once: true,
        }),
      )
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.head.append(script)
      // In a task of its own: what DevTools evaluates may use eval whatever the policy says.
      const evalError = await new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(Reflect.get(window, 'eval')('1'))
          } catch (error) {
            resolve((error as Error).name)
          }
        }),
      )
      const remote = await fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      )
      const file = await fetch('file:///etc/hostname').then(
        () => 'fetched',
        () => 'refused',
      )
      return { injected: 'injected' in window, evalError, remote, file, violated: await violated }
    })
    expect(results).toEqual({
      injected: false,
      evalError: 'EvalError',
      remote: 'refused',
      file: 'refused',
      violated: 'script-src-elem',
    })
  })
})

describe('leaving', () => {
  it('a link elsewhere asks will-navigate, and the page stays', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('#away')?.click())
    await logged({ navigate: 'https://example.com/away' })
    expect(appUrl(page)).toBe('app://fixture/')
    expect(await page.evaluate(() => typeof (window as unknown as BridgeWindow).bridge)).toBe('object')
  })

  it('window.open is denied and gives null', async () => {
    expect(await page.evaluate(() => window.open('https://example.com/opened'))).toBeNull()
    await logged({ open: 'https://example.com/opened', disposition: 'new-window' })
    expect(app.windows()).toHaveLength(1)
  })

  it('a link with a target opens no window', async () => {
    await page.click('#popup')
    await logged({ open: 'https://example.com/popup', disposition: 'foreground-tab' })
    await eventually(() => app.windows().length === 1)
  })

  it('permissions are denied', async () => {
    const states = await page.evaluate(async () => {
      const names = ['notifications', 'geolocation'] as const
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    })
    expect(states).toEqual(['denied', 'denied'])
  })
})

describe('the desktop', () => {
  it('dark mode follows nativeTheme', async () => {
    const setTheme = (source: 'dark' | 'light' | 'system') =>
      app.evaluate(({ nativeTheme }, wanted) => {
        nativeTheme.themeSource = wanted
        return nativeTheme.shouldUseDarkColors
      }, source)
    expect(await setTheme('dark')).toBe(true)
    await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches)
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(200, 210, 220)')
    expect(await setTheme('system')).toBe(false)
    await page.waitForFunction(() => matchMedia('(prefers-color-scheme: light)').matches)
  })

  it('a menu item runs by its accelerator and by click', async () => {
    await page.keyboard.press('Control+s')
    await eventually(
      async () => (await fixtureLog(app)).filter((entry) => entry === 'menu save').length === 1,
    )
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('save')?.click())
    expect((await fixtureLog(app)).filter((entry) => entry === 'menu save')).toHaveLength(2)
  })

  it('dialogs throw until a test answers them', async () => {
    await expect(app.evaluate(({ dialog }) => dialog.showOpenDialog({}))).rejects.toThrow(
      'dialog.showOpenDialog has no answer',
    )
    const answer = await app.evaluate(async ({ dialog }) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/chosen'] })
      return dialog.showOpenDialog({})
    })
    expect(answer).toEqual({ canceled: false, filePaths: ['/chosen'] })
  })

  it('a dropped file gives main its real path', async () => {
    const file = join(FIXTURE, 'page.css')
    const box = await page.locator('#drop').boundingBox()
    const session = await page.context().newCDPSession(page)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { items: [], files: [file], dragOperationsMask: 1 }
      await session.send('Input.dispatchDragEvent', {
        type,
        x: (box?.x ?? 0) + 5,
        y: (box?.y ?? 0) + 5,
        data,
      })
    }
    await page.waitForFunction(() => document.querySelector('#drop')?.textContent?.startsWith('"'))
    expect(JSON.parse((await page.textContent('#drop')) ?? '')).toBe(file)
  })

  it('shell calls are recorded, the clipboard is in memory', async () => {
    const seen = await app.evaluate(async ({ shell, clipboard }) => {
      await shell.openExternal('https://example.com/help')
      await clipboard.writeText('copied')
      return {
        calls: (shell as unknown as { standinCalls: unknown[] }).standinCalls,
        text: await clipboard.readText(),
      }
    })
    expect(seen).toEqual({
      calls: [{ method: 'openExternal', argument: 'https://example.com/help' }],
      text: 'copied',
    })
  })
})

describe('windows', () => {
  it('have exactly the size asked for, and zoom', async () => {
    const sizes = () => page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])
    expect(await sizes()).toEqual([900, 640, 1])
    const window = await app.browserWindow(page)
    await window.evaluate((each) => each.setContentSize(1000, 700))
    await page.waitForFunction(() => innerWidth === 1000 && innerHeight === 700)
    await window.evaluate((each) => each.webContents.setZoomFactor(2))
    await page.waitForFunction(() => innerWidth === 500 && devicePixelRatio === 2)
    await window.evaluate((each) => each.webContents.setZoomFactor(1))
    await page.waitForFunction(() => innerWidth === 1000)
  })

  it('take pictures and print', async () => {
    const window = await app.browserWindow(page)
    const made = await window.evaluate(async ({ webContents }) => {
      const image = await webContents.capturePage()
      const pdf = await webContents.printToPDF({ printBackground: true, pageSize: 'A4' })
      return { ...image.getSize(), pdf: pdf.subarray(0, 5).toString() }
    })
    expect(made).toEqual({ width: 1000, height: 700, pdf: '%PDF-' })
    expect((await page.screenshot()).length).toBeGreaterThan(1000)
  })

  it('report a failed load', async () => {
    const text = await app.evaluate(({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false })
      return window
        .loadURL('http://127.0.0.1:9/')
        .then(
          () => 'loaded',
          (error: Error) => error.message,
        )
        .finally(() => window.destroy())
    })
    // The fixture cancels everything that is not its own before the port is tried.
    expect(text).toBe("ERR_BLOCKED_BY_CLIENT (-20) loading 'http://127.0.0.1:9/'")
  })

  it('a page may close its own window, and a closed window is gone for Playwright too', async () => {
    // Windows of earlier tests may still be reported.
    const isChild = (each: Page) =>
      each.waitForURL(/child/).then(
        () => true,
        () => false,
      )
    const second = app.waitForEvent('window', { predicate: isChild })
    await app.evaluate(
      ({ BrowserWindow }) => void new BrowserWindow({ show: false }).loadURL('app://fixture/child.html'),
    )
    const child = await second
    const closed = child.waitForEvent('close')
    await child.evaluate(() => setTimeout(() => window.close()))
    await closed
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('a crashed page is reported and can be loaded again', async () => {
    const reason = await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => {
          const window = new BrowserWindow({ show: false })
          window.webContents.once('render-process-gone', (_event, details) => {
            window.webContents.once('did-finish-load', () => {
              window.destroy()
              resolve(details.reason)
            })
            window.webContents.reload()
          })
          void window
            .loadURL('app://fixture/child.html')
            .then(() => window.webContents.forcefullyCrashRenderer())
        }),
    )
    expect(reason).toBe('crashed')
  })

  it('a download goes where will-download says', async () => {
    const target = join(userDataDir, 'saved.css')
    await app.evaluate(({ session }, path) => {
      session.defaultSession.once('will-download', (_event, item) => item.setSavePath(path))
    }, target)
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['saved by the page']))
      link.download = 'saved.css'
      link.click()
    })
    await eventually(() => existsSync(target))
    expect(readFileSync(target, 'utf8')).toBe('saved by the page')
  })
})
