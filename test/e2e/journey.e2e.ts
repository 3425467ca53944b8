import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerSave, expect, picture, test } from './support/app.ts'

test('a newcomer goes from the empty library to an exported report', async ({ opened, profile }) => {
  const { app, page, troubles } = opened
  await expect(page.getByText('Ask the table a question')).toBeVisible()
  await expect(page.locator('.starter-shape svg')).toHaveCount(3, { timeout: 60_000 })
  await picture(page, 'library-empty')

  await test.step('set up: the classic session is ready to run', async () => {
    await page
      .getByRole('button', { name: /New experiment/ })
      .first()
      .click()
    await page.getByRole('button', { name: /Classic session/ }).click()
    await expect(page.getByText('3.506', { exact: false }).first()).toBeVisible()
    await expect(page.getByText('Chance of leaving ahead').first()).toBeVisible()
    await picture(page, 'setup')
  })

  await test.step('a wrong amount is said beside its field, and mended', async () => {
    const bankroll = page.getByLabel('Bankroll')
    await bankroll.fill('10')
    await bankroll.blur()
    await expect(page.getByText(/at least \$?15/i).first()).toBeVisible()
    await bankroll.fill('500')
    await bankroll.blur()
    await expect(page.getByText(/at least \$?15/i)).toHaveCount(0)
  })

  await test.step('run it with the keyboard and watch it end', async () => {
    await expect(page.getByRole('button', { name: /^Run 100,000 sessions/ })).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/of 100,000 sessions/).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: /one session in three leaves ahead/i })).toBeVisible({
      timeout: 90_000,
    })
  })

  await test.step('results: the answer, its figures, each tab', async () => {
    await expect(page.getByText('Leave ahead').first()).toBeVisible()
    await expect(page.getByText('Hands against theory')).toBeVisible()
    await picture(page, 'results')
    for (const tab of ['Sessions', 'Hands', 'Method']) {
      await page.getByRole('radiogroup').getByText(tab, { exact: true }).click()
      await picture(page, `results-${tab.toLowerCase()}`)
    }
  })

  await test.step('a session is played again, and best play is told and searched', async () => {
    await page.getByRole('link', { name: 'Hands' }).click()
    await expect(page.getByText('Same as in the run')).toBeVisible()
    await expect(page.getByText('First decision')).toBeVisible()
    await picture(page, 'hands')
    await page.getByRole('link', { name: 'Strategy' }).click()
    await expect(page.getByText('Pull everything else.')).toBeVisible()
    // The first hand of the chart: what pays already rides.
    await expect(page.getByText('Any paying hand')).toBeVisible()
    await expect(page.getByText('Best for the goal')).toBeVisible()
    await picture(page, 'strategy')
    await page.getByText('Limits', { exact: true }).click()
    await expect(page.getByText('These limits')).toBeVisible({ timeout: 60_000 })
    await picture(page, 'limits')
    await page.getByRole('link', { name: 'Results', exact: true }).click()
  })

  await test.step('export: page, table and data hold the same numbers', async () => {
    const targets = { HTML: 'report.html', JSON: 'results.json' } as const
    for (const [format, file] of Object.entries(targets)) {
      const path = join(profile, file)
      await answerSave(app, path)
      await page.getByRole('button', { name: /^Export/ }).click()
      await page.getByRole('menuitem', { name: new RegExp(format) }).click()
      await expect.poll(() => exists(path), { timeout: 60_000 }).toBe(true)
    }
    const { summary } = JSON.parse(readFileSync(join(profile, 'results.json'), 'utf8')) as {
      summary: { figures: { sessions: number; winRate: number } }
    }
    expect(summary.figures.sessions).toBe(100_000)
    const html = readFileSync(join(profile, 'report.html'), 'utf8')
    expect(html).toContain(`${(summary.figures.winRate * 100).toFixed(2)}`)
    expect(html).not.toMatch(/(?:src|href)="https?:/)
  })

  await test.step('the library lists it; it can be renamed, deleted and brought back', async () => {
    await page.getByRole('link', { name: 'Library' }).click()
    const table = page.getByRole('main')
    await expect(table.getByText('Done').first()).toBeVisible()
    await picture(page, 'library')
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: /Delete/ }).click()
    await expect(page.getByText('Ask the table a question')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(table.getByText('Done').first()).toBeVisible()
  })

  expect(troubles.messages).toEqual([])
})

function exists(path: string): boolean {
  try {
    return readFileSync(path).byteLength > 0
  } catch {
    return false
  }
}
