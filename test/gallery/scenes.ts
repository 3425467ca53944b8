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
  { name: 'training', path: `training/${runId(500)}` },
  { name: 'training-new', path: 'training/new' },
  {
    name: 'training-new-problem',
    path: 'training/new',
    act: async (page) => {
      await page.getByRole('radio', { name: /^CFR\+/ }).click()
      await page.getByRole('textbox', { name: 'Number' }).fill('3')
      await page.waitForTimeout(400)
    },
  },
  {
    name: 'training-new-holdem',
    path: 'training/new',
    act: async (page) => {
      await page.getByRole('button', { name: /Limit hold/ }).click()
      await page.waitForTimeout(900)
    },
  },
  { name: 'training-results', path: `training/${runId(498)}/results` },
  { name: 'training-one', path: `training/${runId(499)}/results` },
  { name: 'training-tree', path: `training/${runId(498)}/strategy` },
  { name: 'training-push', path: `training/${runId(497)}/strategy` },
  { name: 'training-holdem', path: `training/${runId(496)}` },
  { name: 'training-grid', path: `training/${runId(496)}/strategy` },
  {
    name: 'training-buckets',
    path: `training/${runId(496)}/strategy`,
    act: async (page) => {
      await page.getByRole('button', { name: 'raise' }).click()
      await page.getByRole('button', { name: 'call' }).last().click()
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'training-log',
    path: `training/${runId(500)}`,
    act: (page) => page.getByRole('button', { name: 'Log', exact: true }).click(),
  },
]
