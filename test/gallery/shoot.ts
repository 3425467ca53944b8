import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { SCENES } from './scenes.ts'

/**
 * Takes pictures of the window: `node test/gallery/shoot.ts --out FOLDER [--only library] [--wide]`.
 * CHROMIUM names the browser to use.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/gallery' },
    only: { type: 'string' },
    wide: { type: 'boolean' },
    light: { type: 'boolean' },
  },
})
const server = await createServer({
  configFile: new URL('vite.config.ts', import.meta.url).pathname,
  server: { port: 0 },
  logLevel: 'warn',
})
await server.listen()
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
await mkdir(values.out, { recursive: true })

const sizes = values.wide === true ? [{ width: 1680, height: 1050 }] : [{ width: 1280, height: 800 }]
const themes = values.light === true ? (['light'] as const) : (['light', 'dark'] as const)
for (const scene of SCENES) {
  if (values.only !== undefined && !scene.name.startsWith(values.only)) continue
  for (const theme of themes) {
    for (const viewport of scene.size === undefined ? sizes : [scene.size]) {
      const page = await browser.newPage({ viewport, colorScheme: theme })
      page.on('pageerror', (error) => console.error(scene.name, error.message))
      page.on('console', (message) => message.type() === 'error' && console.error(scene.name, message.text()))
      await page.goto(`${address}?theme=${theme}&${scene.query ?? ''}#/${scene.path}`)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(300)
      await scene.act?.(page)
      await page.waitForTimeout(350)
      const wide = viewport.width === 1680 ? '-1680' : ''
      await page.screenshot({ path: `${values.out}/${scene.name}-${theme}${wide}.png` })
      await page.close()
    }
  }
}
await browser.close()
await server.close()
