import { type Browser, chromium, type Page } from 'playwright'
import { createServer } from 'vite'
import type { Scene } from './scenes.ts'

interface ShowOptions {
  readonly theme: 'light' | 'dark'
  readonly size?: { readonly width: number; readonly height: number }
}

export interface Gallery {
  readonly show: (scene: Scene, options: ShowOptions) => Promise<Page>
  readonly close: () => Promise<void>
}

/** Serves the gallery and opens a browser; `CHROMIUM` names one other than the system's. */
export async function openGallery(): Promise<Gallery> {
  const configFile = new URL('vite.config.ts', import.meta.url).pathname
  const server = await createServer({ configFile, server: { port: 0 }, logLevel: 'warn' })
  await server.listen()
  const address = server.resolvedUrls?.local[0] ?? ''
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })

  async function show(
    scene: Scene,
    { theme, size = { width: 1280, height: 800 } }: ShowOptions,
  ): Promise<Page> {
    // Reduced motion: a picture must not catch a dialog half way.
    const options = { viewport: scene.size ?? size, colorScheme: theme, reducedMotion: 'reduce' as const }
    const page = await (await browser.newContext(options)).newPage()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => console.error(scene.name, error.message))
    page.on('console', (message) => message.type() === 'error' && console.error(scene.name, message.text()))
    await page.goto(`${address}?theme=${theme}&${scene.query ?? ''}#/${scene.path}`)
    // Screens load when they are first shown; a busy machine takes its time.
    await page.locator('main h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    // Screens load when they are first opened.
    await page.locator('main h1').waitFor()
    await page.waitForTimeout(300)
    await scene.act?.(page)
    await page.waitForTimeout(400)
    // Figures that are being computed are paler for a moment; a picture shows what comes of it.
    await page.waitForFunction(() => document.querySelector('.preview [data-stale]') === null)
    return page
  }

  return {
    show,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
