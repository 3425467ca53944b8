import type { Page } from 'playwright'
import { runId } from '../fixtures/bridge/runs.ts'

/** A moment of the window that is worth a look and an accessibility check. */
export interface Scene {
  readonly name: string
  /** After the `#/`. */
  readonly path: string
  /** Options of the fixture. */
  readonly query?: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly act?: (page: Page) => Promise<unknown>
}

const openMenuOf = (name: string) => async (page: Page) => {
  await page.getByRole('row').filter({ hasText: name }).first().hover()
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click()
}

async function deleteTwo(page: Page): Promise<void> {
  for (const name of ['Quit at ±$25', 'Six hundred a night']) {
    await openMenuOf(name)(page)
    await page.getByRole('menuitem', { name: /Delete/ }).click()
    await page.waitForTimeout(250)
  }
  await page.evaluate(() => {
    const { fixture } = window as unknown as { fixture: { notice: (notice: unknown) => void } }
    fixture.notice({
      tone: 'bad',
      title: 'The report could not be saved',
      text: 'The folder cannot be written to. Choose another one.',
      ref: 'B3M-8T1',
    })
  })
}

/** Runs of the fixture, by their place in its library. */
const CLASSIC = runId(97)
const LONG = runId(93)
const OLDER = runId(92)

export const SCENES: readonly Scene[] = [
  { name: 'library', path: 'library' },
  { name: 'library-empty', path: 'library', query: 'scene=empty' },
  { name: 'library-interrupted', path: 'library', query: 'scene=interrupted' },
  { name: 'library-failing', path: 'library', query: 'failing=data_folder_missing' },
  { name: 'library-folded', path: 'library', size: { width: 1024, height: 680 } },
  { name: 'library-menu', path: 'library', act: openMenuOf('Classic session') },
  { name: 'library-toasts', path: 'library', act: deleteTwo },
  {
    name: 'library-confirm',
    path: 'library',
    act: (page) => page.getByRole('button', { name: 'Clear', exact: true }).click(),
  },
  {
    name: 'library-none',
    path: 'library',
    query: 'scene=interrupted',
    act: (page) => page.getByRole('searchbox').fill('roulette'),
  },
  {
    name: 'library-rename',
    path: 'library',
    act: async (page) => {
      await openMenuOf('Classic session')(page)
      await page.getByRole('menuitem', { name: 'Rename' }).click()
    },
  },
  { name: 'library-many', path: 'library', query: 'scene=many' },
  { name: 'settings', path: 'settings' },
  {
    name: 'settings-workers',
    path: 'settings',
    act: async (page) => {
      await page.getByRole('radio', { name: 'A number of my own' }).click()
      await page.getByRole('textbox', { name: 'Number of workers' }).fill('5000')
    },
  },
  { name: 'help', path: 'help' },
  { name: 'palette', path: 'library', act: (page) => page.keyboard.press('Control+k') },
  { name: 'shortcuts', path: 'library', act: (page) => page.keyboard.press('?') },
  { name: 'setup', path: 'setup' },
  { name: 'run', path: 'run' },
  { name: 'results', path: 'results' },
  { name: 'hands', path: `hands/${CLASSIC}/48213` },
  {
    name: 'hands-middle',
    path: `hands/${CLASSIC}/48219`,
    act: async (page) => {
      for (let step = 0; step < 9; step++) await page.keyboard.press('j')
    },
  },
  {
    name: 'hands-picker',
    path: `hands/${CLASSIC}/48213`,
    act: (page) => page.getByRole('button', { name: 'Choose session' }).click(),
  },
  { name: 'hands-narrow', path: `hands/${CLASSIC}/48213`, size: { width: 1024, height: 680 } },
  { name: 'hands-long', path: `hands/${LONG}/12` },
  { name: 'hands-differs', path: `hands/${OLDER}/7` },
  { name: 'hands-none', path: 'hands', query: 'scene=empty' },
  { name: 'hands-wrong', path: `hands/${CLASSIC}/100000` },
  { name: 'results-sessions', path: `results/${CLASSIC}/sessions` },
]
