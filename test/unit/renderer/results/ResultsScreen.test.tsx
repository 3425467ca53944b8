// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { runId } from '../../../fixtures/bridge/runs.ts'
import { renderApp } from '../render.tsx'

afterEach(cleanup)

const CLASSIC = runId(97)
/** Nothing has a place in jsdom, so a menu may think that its button was scrolled out of sight. */
const UNPLACED = { hidden: true } as const

describe('Results', () => {
  it('gives the answer in words, then figures with intervals', async () => {
    renderApp(`/results/${CLASSIC}`)
    await screen.findByRole('heading', { level: 2, name: /leave.* ahead\. The average one/ })
    expect(screen.getByText('Leave ahead').closest('.tile')?.textContent).toMatch(/%.*±/)
    expect(screen.getByRole('img', { name: /Where sessions end: / })).toBeDefined()
  })

  it('answers a threshold question, and asks again for an amount it cannot read', async () => {
    renderApp(`/results/${CLASSIC}`)
    const amount = await screen.findByRole('textbox', { name: 'Amount won or lost' })
    await screen.findByText(/of 100,000 sessions, Wilson 95 % interval/)
    await userEvent.clear(amount)
    await userEvent.type(amount, 'lots')
    await screen.findByText('An amount such as −100 or 250.')
  })

  it('shows the numbers behind the chart, sortable and copyable', async () => {
    const { fixture } = renderApp(`/results/${CLASSIC}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Show as table: Where sessions end' }))
    const table = await screen.findByRole('table', { name: /Where sessions end/ })
    await userEvent.click(within(table).getByRole('button', { name: 'Sessions' }))
    const counts = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => Number(within(row).getAllByRole('cell')[1]?.textContent?.replaceAll(',', '')))
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    await userEvent.click(screen.getByRole('button', { name: 'More: Where sessions end' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Copy table', ...UNPLACED }))
    await waitFor(() => expect(fixture.calls.map((call) => call.name)).toContain('app.copyText'))
  })

  it('draws how sessions went, and lists them', async () => {
    renderApp(`/results/${CLASSIC}`)
    await screen.findByRole('img', { name: /^Profit after each hand in 44 sessions: / })
    screen.getByText(/44 of 100,000 sessions, evenly spread over their numbers/)
    await userEvent.click(screen.getByRole('button', { name: 'Show as table: Paths of 44 sessions' }))
    const table = await screen.findByRole('table', { name: /Paths of 44 sessions/ })
    expect(within(table).getAllByRole('row')).toHaveLength(45)
  })

  it('tells what sessions take on the way, with intervals', async () => {
    renderApp(`/results/${CLASSIC}`)
    const panel = await screen.findByRole('region', { name: 'What sessions take on the way' })
    for (const label of [/^Ever lost 25/, /^Longest losing run, on average/, /^Skewness of results/]) {
      expect(within(panel).getByText(label).parentElement?.textContent).toMatch(/\d ?\d/)
    }
    expect(within(panel).getAllByRole('term')).toHaveLength(13)
  })

  it('offers the table of hands only where they were kept', async () => {
    renderApp(`/results/${CLASSIC}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Export' }))
    const entry = await screen.findByRole('menuitem', { name: /CSV, hands/, ...UNPLACED })
    expect(entry.getAttribute('title')).toContain('This run kept no hands')
  })

  it('explains a number', async () => {
    renderApp(`/results/${CLASSIC}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Explain: Leave ahead' }))
    await screen.findByText('Wilson score interval, 95 %.')
  })

  it('offers exports of a finished run', async () => {
    renderApp(`/results/${CLASSIC}`)
    await screen.findByText('Why sessions end')
    await userEvent.click(screen.getByRole('button', { name: 'Export' }))
    await screen.findByRole('menuitem', { name: /HTML report/, ...UNPLACED })
  })

  it('says "so far" and why there is no export while the run goes on', async () => {
    renderApp(`/results/${runId(100)}`)
    await screen.findByText('So far')
    expect((await screen.findByRole('button', { name: 'Export' })).getAttribute('aria-disabled')).toBe('true')
  })

  it('invites when there is nothing yet', async () => {
    renderApp('/results', { scene: 'empty' })
    await screen.findByText('No results yet')
  })
})
