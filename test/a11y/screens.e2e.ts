import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { expect, startRun, test, waitForState } from '../e2e/support/app.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  violations: { id: string; impact: string | null; nodes: { html: string; failureSummary?: string }[] }[]
}

/** Serious and critical findings of axe on the page as it stands. */
async function findings(page: Page): Promise<string[]> {
  // Through the debugger, which the page's security policy does not concern.
  await page.evaluate(AXE)
  const result = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({
      resultTypes: ['violations'],
    }),
  )
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    )
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any screen, ${theme}`, async ({ opened }) => {
    const { page } = opened
    await page.evaluate((chosen) => window.feltworks.settings.update({ theme: chosen }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const found: Record<string, string[]> = {}
    const look = async (name: string) => {
      await page.waitForTimeout(700)
      const serious = await findings(page)
      if (serious.length > 0) found[name] = serious
    }
    await look('library, empty')
    await page.getByRole('link', { name: /^Set up/ }).click()
    await page.waitForTimeout(2000)
    await look('set up')
    await page.getByRole('link', { name: /^Settings/ }).click()
    await look('settings')
    await page.getByRole('link', { name: /^Help/ }).click()
    await look('help')
    const id = await startRun(page, { simulation: { num_sessions: 400_000 } }, 'For the eyes', 'sessions')
    await page.getByRole('link', { name: /^Run/ }).click()
    await look('run')
    await page.evaluate((run) => window.feltworks.simulations.stop({ id: run }), id)
    await waitForState(page, id, 'stopped', 'done')
    await page.getByRole('link', { name: /^Library/ }).click()
    await look('library')
    await page.getByRole('link', { name: /^Results/ }).click()
    await look('results')
    for (const tab of ['Sessions', 'Hands', 'Method']) {
      await page.getByRole('radiogroup').getByText(tab, { exact: true }).click()
      await look(`results, ${tab}`)
    }
    expect(found).toEqual({})
  })
}
