// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { runId } from '../../../fixtures/bridge/runs.ts'
import { renderApp } from '../render.tsx'

afterEach(cleanup)

const LIMIT = runId(495)

it('names every opponent in words, with both intervals to the same place', async () => {
  renderApp(`/training/${LIMIT}/results`)
  const panel = (await screen.findByText('The dealer wins in self-play')).closest('table')!
  const rows = within(panel)
    .getAllByRole('row')
    .map((row) => row.textContent)
  const bots = ['uniform play', 'always calling', 'always raising', 'tight play', 'loose play']
  for (const [i, bot] of bots.entries()) expect(rows[1 + i]).toContain(`Wins against ${bot}`)
  expect(rows).toHaveLength(11)
  // Of the fixture: 4.1 ± 3.3, with an interval of its own.
  expect(rows[8]).toMatch(/^Wins against itself as it was after 1,250,000 iterations/)
  expect(rows[8]).toMatch(/20,000 duplicate pairs · bootstrap 0\.9 to 7\.5/)
  expect(rows[8]).toMatch(/4\.1±\s3\.3$/)
  // The local response plays deals, and has the normal interval alone.
  expect(rows[10]).toMatch(/10,000 dealsat least/)
})
