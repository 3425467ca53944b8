// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { chooseStrategy } from '../../../../src/renderer/screens/setup/form/choices.ts'
import { RuleBuilder } from '../../../../src/renderer/screens/setup/rules/RuleBuilder.tsx'
import { DEFAULT_CONFIG } from '../../../../src/shared/config/defaults.ts'
import { draftConfig, renderForm } from './renderForm.tsx'

afterEach(cleanup)

/** Rules of one's own; answers the list of bet 1. */
function rulesOfBet1() {
  renderForm(<RuleBuilder />, chooseStrategy({ config: DEFAULT_CONFIG }, 'custom').config)
  return within(screen.getByRole('region', { name: 'Bet 1, on three cards' }))
}

const conditions = () => draftConfig().strategy.custom?.bet1_rules.map(({ condition }) => condition)

describe('the rule builder', () => {
  it('says how often each rule decides, exactly', async () => {
    const list = rulesOfBet1()
    const own = list.getByRole('textbox', { name: 'Condition of rule 1' })
    await userEvent.clear(own)
    await userEvent.type(own, 'has_trips')
    // 52 of 22,100 hands.
    expect(await list.findByText(/^Decides 0\.24\s?% of hands$/)).toBeDefined()
  })

  it('completes the word at the cursor with the keys', async () => {
    const list = rulesOfBet1()
    const input = list.getByRole('textbox', { name: 'Condition of rule 1' })
    await userEvent.clear(input)
    await userEvent.type(input, 'high_cards >= 2 and is_fl')
    const options = list.getAllByRole('option')
    expect(options[0]?.textContent).toContain('is_flush_draw')
    expect(input.getAttribute('aria-activedescendant')).toBe(options[0]?.id)
    await userEvent.keyboard('{Enter}')
    expect(conditions()?.[0]).toBe('high_cards >= 2 and is_flush_draw')
    expect(list.queryByRole('listbox')).toBeNull()
    await userEvent.keyboard(' or has_p{ArrowDown}{Tab}')
    expect(conditions()?.[0]).toMatch(/or has_p\w+$/)
  })

  it('marks the wrong characters once the text was left, and says what is meant', async () => {
    const list = rulesOfBet1()
    const input = list.getByRole('textbox', { name: 'Condition of rule 2' })
    await userEvent.clear(input)
    await userEvent.type(input, 'is_flush_draw and hihg_cards > 1{Escape}')
    expect(input.getAttribute('aria-invalid')).toBe('false')
    await userEvent.tab()
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'))
    expect(list.getByText('hihg_cards').getAttribute('data-tone')).toBe('error')
    const words = list.getByText('Nothing is called hihg_cards. Did you mean high_cards?')
    expect(words.id).toBe(input.getAttribute('aria-describedby'))
    await waitFor(() => expect(screen.getByTestId('count').textContent).toBe('1'))
  })

  it('adds before the closing default, moves and removes', async () => {
    const list = rulesOfBet1()
    await userEvent.click(list.getByRole('button', { name: 'Add a rule' }))
    expect(conditions()).toEqual(['has_paying_hand', 'is_royal_draw', '', 'default'])
    await userEvent.type(list.getByRole('textbox', { name: 'Condition of rule 3' }), 'has_pair')
    await userEvent.click(list.getByRole('button', { name: 'Move rule 3 up' }))
    expect(conditions()).toEqual(['has_paying_hand', 'has_pair', 'is_royal_draw', 'default'])
    await userEvent.click(list.getByRole('button', { name: 'Remove rule 1' }))
    expect(conditions()).toEqual(['has_pair', 'is_royal_draw', 'default'])
    expect(list.getByRole('button', { name: 'Move rule 1 up' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('changes what a rule does', async () => {
    const list = rulesOfBet1()
    const action = list.getByRole('radiogroup', { name: 'What rule 1 does' })
    await userEvent.click(within(action).getByRole('radio', { name: 'Pull' }))
    expect(draftConfig().strategy.custom?.bet1_rules[0]?.action).toBe('pull')
  })

  it('lists the words that may be used, and finds one', async () => {
    const list = rulesOfBet1()
    await userEvent.click(list.getByRole('button', { name: 'Words to use' }))
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Find a word' }), 'straight_flush')
    expect(screen.getByText('is_straight_flush_draw')).toBeDefined()
    expect(screen.queryByText('has_pair')).toBeNull()
  })
})
