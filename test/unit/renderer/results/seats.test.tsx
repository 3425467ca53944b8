// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderApp } from '../render.tsx'

afterEach(cleanup)

describe('results of a table', () => {
  it('stand by seat, with a test of whether the seats differ', async () => {
    renderApp('/results', { scene: 'table' })
    const seats = within(await screen.findByRole('region', { name: 'By seat' }))
    expect(seats.getAllByRole('row')).toHaveLength(7)
    expect(seats.getByRole('row', { name: /^Seat 6 20,000 / })).toBeDefined()
    expect(seats.getByText(/^The seats differ no more than chance allows: χ²/)).toBeDefined()
    expect(screen.getByText(/of Let It Ride at tables of 6 on the liberal paytable/)).toBeDefined()
  })
})
