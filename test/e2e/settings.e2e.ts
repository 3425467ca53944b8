import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  answerOpen,
  closeApp,
  expect,
  openApp,
  picture,
  startRun,
  test,
  waitForState,
} from './support/app.ts'

test('the theme is remembered', async ({ profile }) => {
  const first = await openApp(profile)
  await first.page.getByRole('link', { name: 'Settings' }).click()
  await picture(first.page, 'settings')
  await first.page.getByText('Dark', { exact: true }).click()
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await closeApp(first)
  const second = await openApp(profile)
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await closeApp(second)
})

test('the data folder moves with everything in it', async ({ profile }) => {
  const { app, page, troubles } = await openApp(profile)
  const id = await startRun(page, { simulation: { num_sessions: 100 } }, 'Moved', 'sessions')
  await waitForState(page, id, 'done')
  const target = mkdtempSync(join(tmpdir(), 'feltworks-moved-'))
  try {
    await answerOpen(app, target)
    const moved = await page.evaluate(() => window.feltworks.settings.moveDataFolder())
    expect(moved).toMatchObject({ ok: true, value: { moved: true } })
    expect(readdirSync(join(target, 'Feltworks data', 'simulations'))).toEqual([id])
    expect(existsSync(join(profile, 'data', 'simulations', id))).toBe(false)
    await waitForState(page, id, 'done')
    const again = await startRun(page, { simulation: { num_sessions: 100 } }, 'After the move')
    await waitForState(page, again, 'done')
    await closeApp({ app, page, troubles })

    const reopened = await openApp(profile)
    await waitForState(reopened.page, id, 'done')
    await closeApp(reopened)
    expect(troubles.messages).toEqual([])
  } finally {
    rmSync(target, { recursive: true, force: true })
  }
})

test('help opens and lists the shortcuts', async ({ opened }) => {
  const { page } = opened
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await picture(page, 'shortcuts')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await picture(page, 'palette')
  await page.keyboard.type('settings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Settings' }).first()).toBeVisible()
})
