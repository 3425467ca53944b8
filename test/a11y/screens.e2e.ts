import { expect, startRun, test, waitForState } from '../e2e/support/app.ts'
import { findings } from './findings.ts'

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
