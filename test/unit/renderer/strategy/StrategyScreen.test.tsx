// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { renderApp } from '../render.tsx'

describe('Strategy', () => {
  afterEach(cleanup)

  it('shows the chart, the closest calls and what a way of playing costs', async () => {
    renderApp('/strategy')
    await screen.findByText('Any paying hand')
    expect(screen.getByText('ride 7.28 % of hands')).toBeDefined()
    expect(screen.queryByText('Three to a straight only')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Show 4 more kinds of hand' }))
    expect(screen.getByText('Three to a straight only')).toBeDefined()
    expect(screen.getByText(/Basic strategy departs from best play nowhere/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /Always ride/ }))
    expect(screen.getByText(/gives away 108.31.% of a bet on each hand/)).toBeDefined()
    await userEvent.click(screen.getByText('Second decision, 4 cards'))
    expect(screen.getByText('Four to a royal flush')).toBeDefined()
  })
})
