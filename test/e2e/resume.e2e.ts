import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeApp, expect, openApp, picture, startRun, test, waitForState } from './support/app.ts'

/** Long enough to be killed in the middle on a fast machine. */
const SESSIONS = 600_000
const DRAFT = {
  simulation: { num_sessions: SESSIONS, random_seed: '18446744073709551615', workers: 2 },
  bankroll: { stop_conditions: { win_limit: 100, loss_limit: 100 } },
}

test('a run survives the app being killed, and its result is the same to the byte', async ({ profile }) => {
  const first = await openApp(profile)
  const id = await startRun(first.page, DRAFT, 'Killed in the middle', 'sessions')
  const done = () =>
    first.page.evaluate(async (run) => {
      const answer = await window.feltworks.simulations.progress({ id: run })
      return answer.ok && answer.value !== null ? answer.value.sessionsDone : 0
    }, id)
  await expect.poll(done, { timeout: 60_000, intervals: [50] }).toBeGreaterThan(0)
  const before = await done()
  expect(before, 'a quarter must be left').toBeLessThan(SESSIONS * 0.75)
  const pid = first.app.process().pid ?? 0
  const workers = await first.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Utility')
      .map((process) => process.pid),
  )
  expect(workers.length).toBeGreaterThan(0)
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => [pid, ...workers].filter(isAlive), { timeout: 20_000 }).toEqual([])

  const second = await openApp(profile)
  await expect(second.page.getByText(/sessions are safe/).first()).toBeVisible()
  await waitForState(second.page, id, 'interrupted')
  const kept = await second.page.evaluate(async (run) => {
    const answer = await window.feltworks.simulations.progress({ id: run })
    return answer.ok && answer.value !== null ? answer.value.sessionsDone : 0
  }, id)
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(SESSIONS)
  await second.page.getByRole('button', { name: 'Resume' }).first().click()
  await waitForState(second.page, id, 'done')
  await closeApp(second)

  const folder = join(profile, 'data', 'simulations', id)
  const resumed = readFileSync(join(folder, 'summary.json'))
  const config = join(profile, 'config.json')
  writeFileSync(config, JSON.stringify(DRAFT))
  const out = join(profile, 'command-line')
  execFileSync(process.execPath, [
    'out/cli/index.js',
    'simulate',
    config,
    '--workers',
    '1',
    '--out',
    out,
    '--quiet',
  ])
  expect(resumed.equals(readFileSync(join(out, 'summary.json')))).toBe(true)
  rmSync(out, { recursive: true })
  expect(readdirSync(folder)).toContain('rows.bin')
})

test('pause keeps the place, resume goes on, stop keeps what is finished', async ({ opened }) => {
  const { page } = opened
  const id = await startRun(
    page,
    { ...DRAFT, simulation: { ...DRAFT.simulation, num_sessions: 3_000_000 } },
    'A long run',
  )
  await page.getByRole('link', { name: /^Run/ }).click()
  await expect(page.getByText(/of 3,000,000 sessions/).first()).toBeVisible()
  await expect(page.getByText(/hands\/s/).first()).toBeVisible()
  await page.waitForTimeout(2000)
  await picture(page, 'run')
  await page.keyboard.press('Space')
  await waitForState(page, id, 'paused')
  await expect(page.getByRole('button', { name: /^Resume/ }).first()).toBeVisible()
  await picture(page, 'run-paused')
  await page
    .getByRole('button', { name: /^Resume/ })
    .first()
    .click()
  await waitForState(page, id, 'running')
  await page.getByRole('button', { name: /Stop and keep/ }).click()
  await waitForState(page, id, 'stopped')
  const kept = await page.evaluate(async (run) => {
    const answer = await window.feltworks.simulations.results({ id: run })
    return answer.ok ? answer.value.summary.figures.sessions : answer.error.code
  }, id)
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(3_000_000)
})

test('quitting with work in progress asks; staying stays, quitting keeps', async ({ profile }) => {
  const opened = await openApp(profile)
  const { app, page } = opened
  const id = await startRun(
    page,
    { ...DRAFT, simulation: { ...DRAFT.simulation, num_sessions: 5_000_000 } },
    'Asked about',
  )
  await waitForState(page, id, 'running')
  await app.evaluate(({ app: main, dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push(JSON.stringify(args.at(-1)))
      return { response: 1, checkboxChecked: false }
    }
    main.quit()
  })
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.length))
    .toBe(1)
  await waitForState(page, id, 'running')
  const pid = app.process().pid ?? 0
  await closeApp(opened)
  await expect.poll(() => isAlive(pid)).toBe(false)

  const again = await openApp(profile)
  await waitForState(again.page, id, 'paused', 'interrupted')
  await closeApp(again)
})

/** A process that has ended but was not collected yet counts as gone. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
