import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { ElectronApplication, Page } from 'playwright'
import type { FeltworksBridge } from '../../../src/shared/api/contract.ts'
import { launchApp } from '../../standin/launch.ts'

declare global {
  interface Window {
    readonly feltworks: FeltworksBridge
  }
}

/** Problems that a page reports; a walk through the app must leave this empty. */
export interface PageTroubles {
  readonly messages: string[]
}

export interface OpenApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly troubles: PageTroubles
}

/** Opens the built app on a profile folder, and collects what its page complains of. */
export async function openApp(userDataDir: string): Promise<OpenApp> {
  // A home of its own: what the window shows of paths, and pictures of it, tell nothing of this machine.
  const { app, page } = await launchApp({ userDataDir, env: { HOME: userDataDir } })
  const messages: string[] = []
  page.on('pageerror', (error) => messages.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') messages.push(`console: ${message.text()}`)
  })
  await page.evaluate(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  await expect(page.getByRole('main')).toBeVisible()
  return { app, page, troubles: { messages } }
}

/** A profile folder that goes away, and an app on it that is closed, after each test. */
export const test = base.extend<{ profile: string; opened: OpenApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is destructured
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'feltworks-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  },
  opened: async ({ profile }, use) => {
    const opened = await openApp(profile)
    await use(opened)
    await closeApp(opened)
  },
})

/** Ends the app, work in progress or not. */
export async function closeApp({ app }: OpenApp): Promise<void> {
  await answerQuestions(app, 0)
  await app.close()
}

/** The next questions of main are answered with this button. */
export async function answerQuestions(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = async () => ({ response, checkboxChecked: false })
  }, button)
}

/** The next save dialogs name this file. */
export async function answerSave(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
}

/** The next open dialogs choose this file or folder. */
export async function answerOpen(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, filePath)
}

/** A call over the real bridge, its answer unwrapped. */
export async function startRun(
  page: Page,
  draft: object,
  name: string,
  rows: 'none' | 'sessions' = 'none',
): Promise<string> {
  const answer = await page.evaluate((input) => window.feltworks.simulations.start(input as never), {
    draft,
    name,
    rows,
  } as const)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.id
}

/** Waits until a run is in a state, as main says. */
export async function waitForState(page: Page, id: string, ...states: string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await page.evaluate(() => window.feltworks.library.list())
        return answer.ok ? answer.value.runs.find((run) => run.id === id)?.state : answer.error.code
      },
      { timeout: 90_000 },
    )
    .toMatch(new RegExp(`^(${states.join('|')})$`))
}

/** Takes a picture for docs/images when the suite runs to make them (`npm run screenshots`). */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['FELTWORKS_PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((chosen) => window.feltworks.settings.update({ theme: chosen }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await page.waitForTimeout(600)
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) })
  }
  await page.evaluate(() => window.feltworks.settings.update({ theme: 'light' }))
}

export { expect }
