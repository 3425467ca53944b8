// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { chooseBonusPlan, switchBonus } from '../../../../src/renderer/screens/setup/form/choices.ts'
import { BonusSection } from '../../../../src/renderer/screens/setup/groups/BonusSection.tsx'
import { LeaveSection } from '../../../../src/renderer/screens/setup/groups/LeaveSection.tsx'
import { MoneySection } from '../../../../src/renderer/screens/setup/groups/MoneySection.tsx'
import { TableSection } from '../../../../src/renderer/screens/setup/groups/TableSection.tsx'
import { DEFAULT_CONFIG } from '../../../../src/shared/config/defaults.ts'
import { renderApp } from '../render.tsx'
import { draftConfig, renderForm } from './renderForm.tsx'

afterEach(cleanup)

const section = (name: string) => within(screen.getByRole('region', { name }))

const { config: CONDITIONAL } = chooseBonusPlan(
  switchBonus({ config: DEFAULT_CONFIG }, true),
  'bankroll_conditional',
)

describe('steps of the bonus bet', () => {
  const tiers = () => draftConfig().bonus_strategy.bankroll_conditional?.scaling.tiers

  it('follow on from each other, and can be removed', async () => {
    renderForm(<BonusSection />, CONDITIONAL)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Other amounts by profit' }))
    const add = screen.getByRole('button', { name: 'Add a step' })
    await userEvent.click(add)
    await userEvent.type(screen.getByRole('textbox', { name: 'Step 1: to below' }), '50')
    await userEvent.click(add)
    expect(tiers()).toEqual([
      { min_profit: '0', max_profit: '50', bet_amount: '1' },
      { min_profit: '50', max_profit: null, bet_amount: '1' },
    ])
    await userEvent.click(screen.getByRole('button', { name: 'Remove step 1' }))
    expect(tiers()).toHaveLength(1)
  })

  it('say at their own field what is wrong', async () => {
    renderForm(<BonusSection />, CONDITIONAL)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Other amounts by profit' }))
    await userEvent.click(screen.getByRole('button', { name: 'Add a step' }))
    const end = screen.getByRole('textbox', { name: 'Step 1: to below' })
    await userEvent.type(end, '0')
    await userEvent.tab()
    await waitFor(() => expect(end.getAttribute('aria-invalid')).toBe('true'))
    expect(document.getElementById(end.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Above its beginning',
    )
  })
})

describe('sections', () => {
  it('say in a line what they hold while folded', async () => {
    renderForm(<TableSection />)
    const table = section('Table')
    expect(table.getByText('1 seat')).toBeDefined()
    await userEvent.click(table.getByRole('button', { name: /^Table/ }))
    await userEvent.click(table.getByRole('radio', { name: '6' }))
    await userEvent.click(table.getByRole('switch', { name: /Before the community cards/ }))
    await userEvent.click(table.getByRole('button', { name: /^Table/ }))
    expect(table.getByText('6 seats · 3 cards burned')).toBeDefined()
  })

  it('unfold where something is wrong once everything is to be shown', async () => {
    renderForm(<LeaveSection />)
    const leave = section('When to leave')
    await userEvent.clear(leave.getByRole('textbox', { name: 'Hands at most' }))
    await userEvent.click(leave.getByRole('button', { name: /^When to leave/ }))
    expect(leave.queryByRole('textbox', { name: 'Hands at most' })).toBeNull()
    expect(await leave.findByText('One field needs a change.')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }))
    const hands = await leave.findByRole('textbox', { name: 'Hands at most' })
    expect(hands.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('a betting system', () => {
  it('shows what it would bet, as one types', async () => {
    renderForm(<MoneySection />)
    await userEvent.click(screen.getByRole('combobox', { name: 'Betting system' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Martingale' }))
    expect(screen.getByText('$5 → $10 → $20 → $40 → $80 …')).toBeDefined()
    const factor = screen.getByRole('textbox', { name: 'Factor after a loss' })
    await userEvent.clear(factor)
    await userEvent.type(factor, '3')
    expect(screen.getByText('$5 → $15 → $45 → $135 → $405 …')).toBeDefined()
  })
})

describe('a file dropped onto the window', () => {
  const drop = (type: string) =>
    fireEvent(
      document,
      Object.assign(new Event(type, { bubbles: true }), {
        dataTransfer: { types: ['Files'], files: [new File(['{}'], 'aggressive.yaml')] },
      }),
    )

  it('opens, and its remarks stay beside the form until they are put away', async () => {
    const { fixture } = renderApp('/library')
    await screen.findByRole('heading', { name: 'Library', level: 1 })
    drop('dragenter')
    expect(await screen.findByText('Drop to open this experiment')).toBeDefined()
    drop('drop')
    const report = within(await screen.findByRole('region', { name: 'Opened aggressive.yaml' }))
    expect(screen.queryByText('Drop to open this experiment')).toBeNull()
    expect(fixture.calls).toContainEqual({ name: 'library.openDropped', input: { name: 'aggressive.yaml' } })
    expect(report.getByText('output.visualizations.dpi')).toBeDefined()
    expect(draftConfig().strategy.type).toBe('aggressive')
    await userEvent.click(report.getByRole('button', { name: 'Dismiss the remarks' }))
    expect(screen.queryByRole('region', { name: 'Opened aggressive.yaml' })).toBeNull()
    expect(draftConfig().strategy.type).toBe('aggressive')
  })
})
