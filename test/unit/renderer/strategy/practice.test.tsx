// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import {
  arrive,
  betsAtRisk,
  decide,
  NOTHING_DEALT,
  openBet,
  turn,
} from '../../../../src/renderer/screens/strategy/practice/play.ts'
import type { PracticeHand } from '../../../../src/shared/results/strategy.ts'
import { renderApp } from '../render.tsx'

/** Pull, then ride; a third hand that is the same either way. */
const HAND: PracticeHand = {
  cards: ['9c', '9d', 'Kh', '9s', '2c'],
  bet1: { name: 'low_pair', worth: -0.06 },
  bet2: { name: 'paying_hand', worth: 3.5 },
  category: 'three_of_a_kind',
  net: 3,
}

describe('the score', () => {
  it('counts what was right, what it cost and the streak', () => {
    let state = arrive(NOTHING_DEALT, [HAND, HAND])
    expect(openBet(state)).toBe('bet1')
    state = decide(state, 'pull')
    expect(openBet(state)).toBe('bet2')
    state = decide(state, 'ride')
    expect(openBet(state)).toBeNull()
    expect(betsAtRisk(state.made)).toBe(2)
    expect(state.score).toMatchObject({ hands: 1, decisions: 2, right: 2, cost: 0, streak: 2 })
    // A hand that is over takes no more decisions.
    expect(decide(state, 'pull')).toBe(state)
    state = decide(decide(turn(state), 'ride'), 'pull')
    expect(state.score).toMatchObject({ hands: 2, decisions: 4, right: 2, streak: 0, longest: 2 })
    expect(state.score.cost).toBeCloseTo(3.56, 10)
    expect(state.score.mistakes.map(({ did }) => did)).toEqual(['pull', 'ride'])
    expect(turn(state).hand).toBeNull()
  })

  it('accepts both where both are worth the same', () => {
    const even = { ...HAND, bet1: { name: 'four', worth: 0 } }
    for (const did of ['ride', 'pull'] as const)
      expect(decide(arrive(NOTHING_DEALT, [even]), did).score).toMatchObject({ right: 1, cost: 0 })
  })
})

describe('Practise', () => {
  afterEach(cleanup)

  it('asks twice, tells what a mistake costs and keeps the score', async () => {
    const { fixture } = renderApp('/library')
    const deal = async () => ({ ok: true as const, value: { hands: [HAND, HAND, HAND] } })
    Object.assign(fixture.bridge.strategy, { deal })
    act(() => {
      window.location.hash = '/strategy/practise'
    })
    await screen.findByText('Bet 1: ride or pull?')
    expect(screen.getAllByRole('img', { name: /not known|unknown/i }).length).toBe(2)
    await userEvent.keyboard('r')
    await screen.findByText('Better to pull. Riding costs $0.30 on average.')
    await screen.findByText('Bet 2: ride or pull?')
    await userEvent.keyboard('r')
    await screen.findByText('Right, ride. That is worth $17.50.')
    await screen.findByText('Three of a kind: 3 bets on the table, $45 won.')
    expect(screen.getByText('of 2')).toBeDefined()
    // The button for the next hand has the focus, so that Space goes on.
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Next hand'))
    await userEvent.keyboard(' ')
    await screen.findByText('Bet 1: ride or pull?')
    await userEvent.click(screen.getByRole('button', { name: /^Pull/ }))
    await screen.findByText('Right, pull. Riding would cost $0.30.')
  })
})
