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

/** A preset of Set up, with some of its sections folded or unfolded. */
const presetAnd =
  (preset: string, ...sections: readonly string[]) =>
  async (page: Page) => {
    const presets = page.getByRole('navigation', { name: 'Presets' })
    await presets
      .getByRole('button', { name: new RegExp(`^${preset}`) })
      .first()
      .click()
    for (const section of sections) {
      await page
        .getByRole('region', { name: section, exact: true })
        .getByRole('button', { name: section })
        .first()
        .click()
    }
  }

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

const dropFile = (page: Page) => drag(page, ['dragenter', 'drop'])
const holdFile = (page: Page) => drag(page, ['dragenter'])

async function drag(page: Page, events: readonly string[]): Promise<void> {
  await page.evaluate((types) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['{}'], 'aggressive.yaml'))
    for (const type of types) document.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }))
  }, events)
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

/** With limits on both sides the goal is solved at once. */
async function shortVisit(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Short visit/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Strategy' }).click()
  await page.getByText('Best for the goal').waitFor()
}

const practise = (answers: string) => async (page: Page) => {
  await page.getByText('Bet 1: ride or pull?').waitFor()
  for (const key of answers) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForTimeout(60)
  }
}

/** Each digit is a choice, a space deals the next hand. */
const playAgainst = (keys: string) => async (page: Page) => {
  await page.getByText('Play against it', { exact: true }).click()
  await page.getByRole('heading', { name: 'What do you do?' }).waitFor()
  for (const key of keys) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForTimeout(120)
  }
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
  {
    name: 'setup-hands',
    path: 'setup',
    act: async (page) => {
      const keep = page.getByRole('combobox', { name: 'What is kept beside the figures' })
      const run = page.getByRole('button', { name: /^Run/ }).first()
      if (!(await page.getByRole('button', { name: 'Workers and what is kept' }).isVisible()))
        await run.click()
      await page.getByRole('button', { name: 'Workers and what is kept' }).click()
      await keep.click()
      await page.getByRole('option', { name: 'Keep every hand' }).click()
      await page.waitForTimeout(1500)
      await keep.scrollIntoViewIfNeeded()
    },
  },
  { name: 'setup-table', path: 'setup', act: presetAnd('Full table', 'Table', 'Notes') },
  { name: 'setup-martingale', path: 'setup', act: presetAnd('Martingale', 'Game') },
  { name: 'setup-jackpot', path: 'setup', act: presetAnd('Progressive bonus') },
  {
    name: 'setup-paytable',
    path: 'setup',
    act: async (page) => {
      await choose(page, 'Main paytable', 'Your own')
      await page.getByRole('textbox', { name: 'Payout for Flush' }).fill('9')
    },
  },
  {
    name: 'setup-rules',
    path: 'setup',
    act: async (page) => {
      await presetAnd('Your own rules', 'Game', 'Money', 'When to leave')(page)
      await page.getByRole('button', { name: 'Add a rule' }).first().click()
      const added = page.getByRole('textbox', { name: 'Condition of rule 4' }).first()
      await added.fill('is_flush_draw and hihg_cards > 1')
      await page.getByRole('textbox', { name: 'Condition of rule 2' }).last().click()
      await page.getByRole('textbox', { name: 'Condition of rule 2' }).last().fill('is_s')
    },
  },
  {
    name: 'setup-variables',
    path: 'setup',
    act: async (page) => {
      await presetAnd('Your own rules', 'Game', 'Money', 'When to leave')(page)
      await page.getByRole('button', { name: 'Words to use' }).first().click()
    },
  },
  {
    name: 'setup-tiers',
    path: 'setup',
    act: async (page) => {
      await presetAnd('Three Card Bonus', 'Game', 'Money', 'When to leave', 'How to play')(page)
      await choose(page, 'How the bonus bet is chosen', 'While the bankroll allows it')
      await page.getByRole('checkbox', { name: 'Other amounts by profit' }).click()
      await page.getByRole('button', { name: 'Add a step' }).click()
      await page.getByRole('textbox', { name: 'Step 1: to below' }).fill('50')
      await page.getByRole('button', { name: 'Add a step' }).click()
    },
  },
  {
    name: 'setup-streak',
    path: 'setup',
    act: async (page) => {
      await presetAnd('Three Card Bonus', 'Game', 'Money', 'When to leave', 'How to play')(page)
      await choose(page, 'How the bonus bet is chosen', 'By streaks')
    },
  },
  {
    name: 'setup-formula',
    path: 'setup',
    act: async (page) => {
      await presetAnd('Classic session', 'Game', 'When to leave')(page)
      await choose(page, 'Betting system', 'Your own formula')
      await page
        .getByRole('textbox', { name: 'Formula of the bet' })
        .fill('base_bet * 2 if streak < -2 els base_bet')
      await page.getByRole('textbox', { name: 'Bankroll' }).click()
    },
  },
  { name: 'setup-import', path: 'setup', act: dropFile },
  { name: 'setup-drop', path: 'setup', act: holdFile },
  {
    name: 'setup-term',
    path: 'setup',
    act: (page) => page.getByRole('button', { name: 'What is meant by: Main paytable' }).click(),
  },
  {
    name: 'setup-errors',
    path: 'setup',
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Bankroll' }).fill('10')
      await page.getByRole('textbox', { name: 'Hands at most' }).fill('')
      await page.getByRole('button', { name: 'When to leave' }).click()
      await page.waitForTimeout(400)
      await page.getByRole('button', { name: /^Run / }).last().click()
    },
  },
  { name: 'run', path: 'run' },
  { name: 'results', path: 'results' },
  {
    name: 'results-paths',
    path: `results/${CLASSIC}`,
    act: (page) => page.getByRole('region', { name: /^Paths of/ }).scrollIntoViewIfNeeded(),
  },
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
  { name: 'results-table', path: 'results', query: 'scene=table' },
  {
    name: 'results-table-seats',
    path: 'results',
    query: 'scene=table',
    act: (page) => page.getByRole('region', { name: 'By seat' }).scrollIntoViewIfNeeded(),
  },
  { name: 'library-table', path: 'library', query: 'scene=table' },
  { name: 'strategy', path: 'setup', act: shortVisit },
  {
    name: 'strategy-four',
    path: 'setup',
    act: async (page) => {
      await shortVisit(page)
      await page.getByText('Second decision, 4 cards').click()
      await page.getByRole('button', { name: /Always ride/ }).click()
    },
  },
  {
    name: 'strategy-all',
    path: 'strategy',
    act: (page) => page.getByRole('button', { name: /more kinds of hand/ }).click(),
  },
  { name: 'strategy-folded', path: 'strategy', size: { width: 1024, height: 680 } },
  { name: 'limits', path: 'strategy/limits' },
  {
    name: 'limits-loss',
    path: 'strategy/limits',
    act: async (page) => {
      await page.getByText('Expected loss', { exact: true }).first().click()
      await page.getByRole('button', { name: /Ahead \$50, behind \$100/ }).hover()
    },
  },
  { name: 'limits-folded', path: 'strategy/limits', size: { width: 1024, height: 680 } },
  {
    name: 'setup-goal',
    path: 'setup',
    act: async (page) => {
      await page.getByText('Short visit', { exact: true }).first().click()
      await page.getByRole('radio', { name: /^Best for a goal/ }).click()
      await page.getByRole('radio', { name: /^Best for a goal/ }).scrollIntoViewIfNeeded()
    },
  },
  { name: 'practise', path: 'strategy/practise', act: practise('rp pr') },
  { name: 'practise-done', path: 'strategy/practise', act: practise('rr pp rr pp') },
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
      await page.getByRole('button', { name: /Limit overnight/ }).click()
      await page.waitForTimeout(900)
    },
  },
  { name: 'training-results', path: `training/${runId(498)}/results` },
  { name: 'training-one', path: `training/${runId(499)}/results` },
  { name: 'training-tree', path: `training/${runId(498)}/strategy` },
  { name: 'training-play', path: `training/${runId(498)}/strategy`, act: playAgainst('') },
  { name: 'training-play-done', path: `training/${runId(498)}/strategy`, act: playAgainst('12') },
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
