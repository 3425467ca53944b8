import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { answerSave, expect, picture, test } from './support/app.ts'

async function stateOf(page: Page, id: string): Promise<string | undefined> {
  const answer = await page.evaluate(() => window.feltworks.trainings.list())
  return answer.ok ? answer.value.trainings.find((each) => each.id === id)?.state : answer.error.code
}

async function newestTraining(page: Page): Promise<string> {
  const answer = await page.evaluate(() => window.feltworks.trainings.list())
  if (!answer.ok || answer.value.trainings[0] === undefined) throw new Error('there is no training')
  return answer.value.trainings[0].id
}

test('a person trains Kuhn poker, reads the results, exports the strategy and plays against it', async ({
  opened,
  profile,
}) => {
  const { app, page, troubles } = opened
  await page.getByRole('link', { name: 'Training' }).click()

  await test.step('a preset says what it takes, and starts', async () => {
    await page.getByRole('button', { name: /Kuhn in seconds/ }).click()
    await expect(page.getByText('What it takes')).toBeVisible()
    const start = page.getByRole('button', { name: /^Train 1 solver/ })
    await expect(start).toBeEnabled()
    await picture(page, 'training-new')
    await start.click()
  })

  await test.step('it ends with an exact answer', async () => {
    await expect(page.getByText(/The best possible opponent wins/)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('Value for player 1')).toBeVisible()
    await expect(page.getByText(/^[−-]0\.055/).first()).toBeVisible()
    await picture(page, 'training-results')
  })

  await test.step('the strategy and the report leave the app', async () => {
    const files = { JSON: 'strategy.json', 'Web page': 'report.html' } as const
    for (const [entry, file] of Object.entries(files)) {
      const path = join(profile, file)
      await answerSave(app, path)
      await page.getByRole('button', { name: /^Export/ }).click()
      await page.getByRole('menuitem', { name: new RegExp(`^${entry}`) }).click()
      await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true)
    }
    const strategy = JSON.parse(readFileSync(join(profile, 'strategy.json'), 'utf8')) as {
      infosets: { infoset: string; actions: Record<string, number> }[]
    }
    expect(strategy.infosets).toHaveLength(12)
    // With the king a player who faces a bet calls, and with the jack never does.
    const callOf = (infoset: string) =>
      strategy.infosets.find((each) => each.infoset === infoset)!.actions['bet']!
    expect(callOf('Kb')).toBeGreaterThan(0.99)
    expect(callOf('Jb')).toBeLessThan(0.01)
    expect(readFileSync(join(profile, 'report.html'), 'utf8')).toContain('Training report')
  })

  await test.step('it can be played against, by keyboard, with the price of each decision', async () => {
    await page.getByRole('radiogroup').getByText('Strategy', { exact: true }).click()
    await expect(page.getByRole('region', { name: 'Game tree' })).toBeVisible()
    await picture(page, 'training-strategy')
    await page.getByText('Play against it', { exact: true }).click()
    for (let hand = 0; hand < 2; hand++) {
      const next = page.getByRole('button', { name: /^Next hand/ })
      for (let decision = 0; decision < 2 && !(await next.isVisible()); decision++) {
        await expect(page.getByRole('heading', { name: 'What do you do?' })).toBeVisible()
        await page.keyboard.press('1')
        await expect(page.getByText(`Decision ${decision + 1}`, { exact: false })).toBeVisible()
      }
      await expect(next).toBeVisible()
      if (hand === 1) break
      await page.keyboard.press('Space')
      await expect(next).toBeHidden()
    }
    await expect(page.getByText('in 2 hands')).toBeVisible()
    await picture(page, 'training-play')
  })
  expect(troubles.messages).toEqual([])
})

test('a training is paused, stopped with results, and trained further', async ({ opened }) => {
  const { page, troubles } = opened
  await page.getByRole('link', { name: 'Training' }).click()
  await page.getByRole('button', { name: /Leduc in a minute/ }).click()
  await page.getByRole('combobox', { name: 'Budget' }).click()
  await page.getByRole('option', { name: 'Iterations' }).click()
  await page.getByRole('textbox', { name: 'Iterations' }).fill('6000000')
  await page.getByRole('textbox', { name: 'Checkpoint every' }).fill('1')
  await page.getByRole('button', { name: /^Train 2 solvers/ }).click()

  await expect(page.getByText('Solver 2', { exact: true })).toBeVisible({ timeout: 30_000 })
  const id = await newestTraining(page)
  const progressOf = async () => {
    const answer = await page.evaluate((input) => window.feltworks.trainings.progress(input), { id })
    if (!answer.ok || answer.value === null) throw new Error('there is no progress')
    return answer.value
  }
  const iterations = async () => (await progressOf()).iterationsDone
  await expect.poll(iterations, { timeout: 60_000 }).toBeGreaterThan(0)

  await test.step('one solver is paused while the other goes on, and resumed', async () => {
    const solver = page.getByRole('article', { name: 'Solver 1' })
    await solver.getByRole('button', { name: 'Pause Solver 1' }).click()
    await expect(solver.getByText('Paused', { exact: true })).toBeVisible({ timeout: 30_000 })
    const others = async () => (await progressOf()).instances[1]!.progress.iterationsDone
    const before = await others()
    await expect.poll(others, { timeout: 30_000 }).toBeGreaterThan(before)
    await solver.getByRole('button', { name: 'Resume' }).click()
    await expect(solver.getByText('Running', { exact: true })).toBeVisible({ timeout: 30_000 })
  })

  await test.step('the merge is measured on the way', async () => {
    await expect
      .poll(async () => (await progressOf()).mergedCurve.length, { timeout: 60_000 })
      .toBeGreaterThan(0)
    await expect(page.getByText('Gained by merging')).toBeVisible()
    await picture(page, 'training-run')
  })

  await test.step('all are paused by a key and go on', async () => {
    await page.getByRole('main').press('Space')
    await expect.poll(() => stateOf(page, id), { timeout: 60_000 }).toBe('paused')
    await expect(page.getByText(/iterations are safe/)).toBeVisible()
    await page.getByRole('button', { name: /^Resume/ }).click()
    await expect.poll(() => stateOf(page, id), { timeout: 60_000 }).toBe('running')
  })

  const kept = await test.step('it is stopped here, with results', async () => {
    await page.getByRole('button', { name: /^Stop and keep/ }).click()
    await expect.poll(() => stateOf(page, id), { timeout: 60_000 }).toBe('stopped')
    await expect(page.getByText('Solvers and merge')).toBeVisible()
    return iterations()
  })
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(6_000_000)

  await test.step('and goes on beyond', async () => {
    await page.getByRole('button', { name: /^Train further/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Train further' })
    await dialog.getByRole('textbox', { name: /^Train for/ }).fill('7,000,000')
    await dialog.getByRole('button', { name: 'Go on' }).click()
    await expect.poll(() => stateOf(page, id), { timeout: 120_000 }).toBe('done')
    expect(await iterations()).toBe(7_000_000)
    await expect(page.getByText('Solvers and merge')).toBeVisible()
  })
  expect(troubles.messages).toEqual([])
})

test('card buckets are built before a hold’em training, and that can be paused', async ({
  opened,
  profile,
}) => {
  const { page, troubles } = opened
  await page.getByRole('link', { name: 'Training' }).click()
  await page.getByRole('button', { name: /Limit overnight/ }).click()
  await expect(page.getByText('The card buckets are built first', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: /^Train 2 solvers/ }).click()
  await expect(page.getByText('Building the card buckets', { exact: false })).toBeVisible({ timeout: 60_000 })
  const bar = page.getByRole('progressbar', { name: /Building/ })
  await expect.poll(() => bar.getAttribute('aria-valuenow'), { timeout: 60_000 }).not.toBe('0')
  const abstractions = findFolder(profile, 'abstractions')
  expect(readdirSync(abstractions)).toHaveLength(1)

  const id = await newestTraining(page)
  await page.getByRole('button', { name: /^Pause all/ }).click()
  await expect.poll(() => stateOf(page, id), { timeout: 60_000 }).toBe('paused')
  await expect.poll(() => readdirSync(abstractions), { timeout: 30_000 }).toEqual([])
  await expect(page.getByRole('button', { name: /^Resume/ })).toBeVisible()
  expect(troubles.messages).toEqual([])
})

function findFolder(root: string, name: string): string {
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true }))
    if (entry.isDirectory() && entry.name === name) return join(entry.parentPath, entry.name)
  throw new Error(`there is no folder ${name}`)
}
