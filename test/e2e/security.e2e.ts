import { contract } from '../../src/shared/api/contract.ts'
import { appUrl, findRuntime } from '../standin/launch.ts'
import { expect, test } from './support/app.ts'

test('the page has the bridge and nothing else of the machine', async ({ opened }) => {
  const { page } = opened
  expect(appUrl(page)).toMatch(/^app:\/\/feltworks\/index\.html/)
  const found = await page.evaluate(() => ({
    types: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].map(
      (name) => typeof (globalThis as unknown as Record<string, unknown>)[name],
    ),
    frozen:
      Object.isFrozen(window.feltworks) &&
      Object.values(window.feltworks).every((feature) => Object.isFrozen(feature)),
    shape: Object.fromEntries(
      Object.entries(window.feltworks).map(([feature, members]) => [
        feature,
        Object.entries(members as object).map(([name, member]) => `${name}:${typeof member}`),
      ]),
    ),
    overwritten: (() => {
      try {
        ;(window as unknown as { feltworks: unknown }).feltworks = null
      } catch {
        // A property that cannot be written throws in strict code.
      }
      return window.feltworks === null
    })(),
  }))
  expect(found.types).toEqual(found.types.map(() => 'undefined'))
  expect(found.frozen).toBe(true)
  expect(found.overwritten).toBe(false)
  const expected = Object.fromEntries(
    Object.entries(contract).map(([feature, members]) => [
      feature,
      Object.keys(members).map((name) => `${name}:function`),
    ]),
  )
  expect(found.shape).toEqual(expected)
})

test('injected code is dead, and nothing leaves the app', async ({ opened }) => {
  const { page } = opened
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const result = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    const image = document.createElement('img')
    image.src = 'https://example.org/pixel.png'
    document.body.append(image)
    const style = document.createElement('style')
    style.textContent = 'body { --injected: 1 }'
    document.head.append(style)
    const attempt = async (work: () => unknown) => {
      try {
        await work()
        return 'worked'
      } catch {
        return 'refused'
      }
    }
    return {
      script: 'injected' in window,
      style: getComputedStyle(document.body).getPropertyValue('--injected'),
      // Later, on the page's own time: code that the debugger runs itself is exempt from the policy.
      evaluated: await new Promise((resolve) => {
        setTimeout(() => void attempt(() => new Function('return 1')()).then(resolve))
      }),
      remote: await attempt(() => fetch('https://example.org/')),
      file: await attempt(() => fetch('file:///etc/passwd')),
      outside: await fetch('/../../package.json').then(
        (answer) => answer.status,
        () => 0,
      ),
      opened: window.open('https://example.org/') === null,
    }
  })
  expect(result).toEqual({
    script: false,
    style: '',
    evaluated: 'refused',
    remote: 'refused',
    file: 'refused',
    outside: 404,
    opened: true,
  })
  const before = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await page.waitForTimeout(500)
  expect(page.url()).toBe(before)
  await expect(page.getByRole('main')).toBeVisible()
  expect(
    asked.filter(
      (url) => !/^(app:|https:\/\/feltworks\.app\.invalid|blob:|data:|https:\/\/example\.org)/.test(url),
    ),
  ).toEqual([])
})

test('a dropped file never becomes the page', async ({ opened }) => {
  const { page } = opened
  const before = page.url()
  const prevented = await page.evaluate(() => {
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true })
    const over = new DragEvent('dragover', { bubbles: true, cancelable: true })
    document.body.dispatchEvent(over)
    document.body.dispatchEvent(drop)
    return over.defaultPrevented && drop.defaultPrevented
  })
  expect(prevented).toBe(true)
  expect(page.url()).toBe(before)
})

test('permissions are refused', async ({ opened }) => {
  const states = await opened.page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone'] as const
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).not.toContain('granted')
})

test('windows are made with the safe options', async ({ opened }) => {
  const options = await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Electron documents this reading for tests alone; its types leave it out.
      const { webContents } = window as unknown as {
        webContents: { getLastWebPreferences(): Record<string, unknown> }
      }
      const { contextIsolation, sandbox, nodeIntegration, webviewTag, webSecurity } =
        webContents.getLastWebPreferences()
      return { contextIsolation, sandbox, nodeIntegration, webviewTag, webSecurity }
    }),
  )
  expect(options).toEqual([
    { contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
  ])
})

test('on Electron itself: the scheme is app: and the process is sandboxed', async ({ opened }) => {
  test.skip(findRuntime().kind !== 'electron', 'needs the Electron binary')
  expect(await opened.page.evaluate(() => location.protocol)).toBe('app:')
})
