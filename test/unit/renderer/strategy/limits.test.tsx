// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_DRAFT, useDraft } from '../../../../src/renderer/state/draft.ts'
import { DEFAULT_CONFIG } from '../../../../src/shared/config/defaults.ts'
import { usualGrid } from '../../../../src/shared/exact/limitsView.ts'
import { renderApp } from '../render.tsx'

describe('Limits', () => {
  beforeEach(() => useDraft.getState().replace(EMPTY_DRAFT))
  afterEach(cleanup)

  it('shows every pair of limits, tells its figures and opens it as an experiment', async () => {
    renderApp('/strategy/limits')
    const map = await screen.findByRole('table', { name: 'Win and loss limit: Leave ahead' })
    expect(map.querySelectorAll('button')).toHaveLength(400)
    const field = screen.getByRole('button', { name: /Ahead \$50, behind \$100: / })
    fireEvent.mouseEnter(field)
    const point = screen.getByRole('region', { name: 'These limits' })
    expect(point.textContent).toContain('$50')
    expect(point.textContent).toContain('$100')
    await userEvent.click(field)
    const { bankroll, simulation } = useDraft.getState().draft.config
    expect(bankroll.stop_conditions).toMatchObject({ win_limit: '50', loss_limit: '100' })
    expect(simulation.hands_per_session).toBe(200)
    expect(window.location.hash).toBe('#/setup')
  })

  it('is gone through with the arrow keys', async () => {
    renderApp('/strategy/limits')
    const first = await screen.findByRole('button', { name: /Ahead \$25, behind \$25: / })
    first.focus()
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}')
    expect(document.activeElement?.textContent).toMatch(/Ahead \$50, behind \$75: /)
    await userEvent.keyboard('{Enter}')
    expect(useDraft.getState().draft.config.bankroll.stop_conditions.loss_limit).toBe('75')
  })

  it('has a grid of whole base bets up to the bankroll, whatever is typed', () => {
    const withMoney = (starting_amount: string, base_bet: string) =>
      usualGrid({
        ...DEFAULT_CONFIG,
        bankroll: { ...DEFAULT_CONFIG.bankroll, starting_amount, base_bet },
      })
    expect(withMoney('60', '5')?.winLimitsCents).toEqual([...Array(12).keys()].map((n) => 500 * (n + 1)))
    expect(withMoney('1000', '7')?.lossLimitsCents.at(-1)).toBe(95_200)
    expect(withMoney('', '5')).toBeNull()
    expect(withMoney('500', '-')).toBeNull()
  })
})
