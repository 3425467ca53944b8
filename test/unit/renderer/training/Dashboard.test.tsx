// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { eventLines } from '../../../../src/renderer/screens/training/dashboard/eventLines.ts'
import { infosetWords } from '../../../../src/renderer/screens/training/strategy/words.ts'
import { useLiveTrainings } from '../../../../src/renderer/state/trainings.ts'
import { worthOf } from '../../../../src/shared/training/gains.ts'
import { runId } from '../../../fixtures/bridge/runs.ts'
import { renderApp } from '../render.tsx'

afterEach(() => {
  cleanup()
  useLiveTrainings.setState({ byId: {}, building: null })
})

const LIVE = runId(500)

describe('the dashboard of a training', () => {
  it('shows trouble on the failed solver alone, with what is safe, and restarts it', async () => {
    const { fixture } = renderApp(`/training/${LIVE}`)
    const failed = await screen.findByRole('article', { name: 'Solver 2' })
    within(failed).getByText('Ran out of memory. Its checkpoint at 90,000 is good.')
    expect(screen.getAllByText(/Ran out of memory/)).toHaveLength(1)
    expect(within(screen.getByRole('article', { name: 'Solver 1' })).queryByText('Failed')).toBeNull()
    await userEvent.click(within(failed).getByRole('button', { name: 'Restart' }))
    expect(fixture.calls).toEqual([{ name: 'trainings.restartInstance', input: { id: LIVE, instance: 1 } }])
  })

  it('counts states in the top bar and lives in the rail', async () => {
    renderApp(`/training/${LIVE}`)
    await screen.findByText('2 running')
    screen.getByText('1 paused')
    screen.getByText('1 failed')
    await screen.findByText('Leduc, second attempt: 2 of 4 solvers running')
    expect(screen.getByRole('link', { name: /^Training/ }).textContent).toBe('Training1')
  })

  it('pauses all, says what is safe and goes on, by button and by Space', async () => {
    const { fixture } = renderApp(`/training/${LIVE}`)
    await userEvent.click(await screen.findByRole('button', { name: /^Pause all/ }))
    await screen.findByText(/iterations are safe/)
    const resume = await screen.findByRole('button', { name: /^Resume/ })
    resume.blur()
    await userEvent.keyboard(' ')
    await screen.findByRole('button', { name: /^Pause all/ })
    expect(fixture.calls.map((call) => call.name)).toEqual(['trainings.pause', 'trainings.resume'])
  })

  it('pauses one solver, and lets a paused one go on', async () => {
    const { fixture } = renderApp(`/training/${LIVE}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Pause Solver 1' }))
    const paused = screen.getByRole('article', { name: 'Solver 3' })
    within(paused).getByText(/Nothing is lost/)
    await userEvent.click(within(paused).getByRole('button', { name: 'Resume' }))
    expect(fixture.calls).toEqual([
      { name: 'trainings.pauseInstance', input: { id: LIVE, instance: 0 } },
      { name: 'trainings.restartInstance', input: { id: LIVE, instance: 2 } },
    ])
  })

  it('stops and keeps: the results are there, and it can be trained further', async () => {
    const { fixture } = renderApp(`/training/${LIVE}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Stop and keep' }))
    await screen.findByText(/The best possible opponent wins/)
    await userEvent.click(screen.getByRole('button', { name: /^Train further/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Train further' })
    const field = within(dialog).getByRole('textbox', { name: /^Train for/ })
    expect((field as HTMLInputElement).value).toBe('1,200,000')
    await userEvent.clear(field)
    await userEvent.type(field, '599,999')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go on' }))
    within(dialog).getByText('At least 600,000: the budget so far.')
    await userEvent.clear(field)
    await userEvent.type(field, '3,000,000{Enter}')
    await waitFor(() =>
      expect(fixture.calls.at(-1)).toEqual({
        name: 'trainings.extend',
        input: { id: LIVE, extension: { iterations: 3_000_000 } },
      }),
    )
    await screen.findByText('Waiting')
  })

  it('merges on the way and shows the results so far', async () => {
    const { fixture } = renderApp(`/training/${LIVE}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Merge now' }))
    await userEvent.click(await screen.findByRole('button', { name: 'See results' }))
    await screen.findByText(/The best possible opponent wins/)
    screen.getByText('So far')
    expect(fixture.calls.map((call) => call.name)).toEqual(['trainings.mergeNow'])
  })

  it('asks before it ends a solver', async () => {
    const { fixture } = renderApp(`/training/${LIVE}`)
    await userEvent.click(await screen.findByRole('button', { name: 'More for Solver 1' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /End this solver/, hidden: true }))
    await userEvent.click(await screen.findByRole('button', { name: 'Let it go on' }))
    expect(fixture.calls).toEqual([])
  })

  it('follows new progress', async () => {
    const { fixture } = renderApp(`/training/${LIVE}`)
    await screen.findByText(/of 600,000/)
    const answer = await fixture.bridge.trainings.progress({ id: LIVE })
    if (!answer.ok || answer.value === null) throw new Error('The fixture has no progress.')
    const next = { ...answer.value, iterationsDone: 500_000, fraction: 5 / 6, identical: true }
    act(() => fixture.trainingProgress(next))
    await screen.findByText('500,000 of 600,000')
    screen.getByText(/^83\s%$/)
    screen.getByText(/learned exactly the same/)
  })

  it('draws what hold’em still regrets, and says what it is', async () => {
    renderApp(`/training/${runId(495)}/progress`)
    const panel = await screen.findByRole('region', { name: 'Average positive regret' })
    within(panel).getByText('bb a hand')
    within(panel).getByText(/it does not bound what an opponent could win/)
    await userEvent.click(within(panel).getByRole('button', { name: /^Show as table/ }))
    const columns = (await within(panel).findAllByRole('columnheader')).map((cell) => cell.textContent)
    expect(columns).toEqual(['Iterations of each solver', 'Solver 1', 'Solver 2'])
    const solver = screen.getByRole('article', { name: 'Solver 1' })
    within(solver).getByText(/^Regret\s+bb$/)
    expect(screen.queryByText('Exploitability')).toBeNull()
  })

  it('opens a training from before that was measured', async () => {
    renderApp(`/training/${runId(496)}`)
    await screen.findByText('82,400,310 iterations are safe.', { exact: false })
    await screen.findByText('not measured yet')
    within(screen.getByRole('region', { name: 'Average positive regret' })).getByRole('img', {
      name: /No average positive regret has been measured yet/,
    })
  })
})

describe('what a training gave', () => {
  it('compares solvers and merge, and exports', async () => {
    const { fixture } = renderApp(`/training/${runId(498)}`)
    await screen.findByText(/The best possible opponent wins 0\.01/)
    const rows = within(await screen.findByRole('table')).getAllByRole('row')
    expect(rows.map((row) => row.querySelector('td')?.textContent)).toEqual([
      undefined,
      'Merged',
      'Solver 1',
      'Solver 2',
      'Solver 3',
      'Uniform, for scale',
    ])
    await userEvent.click(screen.getByRole('button', { name: 'Export' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /^CSV/, hidden: true }))
    await waitFor(() =>
      expect(fixture.calls.at(-1)).toEqual({
        name: 'trainings.exportStrategy',
        input: { id: runId(498), source: 'merged', format: 'csv' },
      }),
    )
  })

  it('sets hold’em beside what it still regrets, the merge among its solvers', async () => {
    renderApp(`/training/${runId(495)}`)
    await screen.findByText('of all solvers together')
    const table = within(await screen.findByRole('region', { name: 'Solvers and merge' }))
    const cells = (row: HTMLElement) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    const [head, merged, first] = table.getAllByRole('row')
    expect(
      within(head!)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Strategy', 'Iterations', 'Regret, bb', 'Time'])
    expect(cells(merged!)).toEqual(['Merged', '600,000,000', '3.60', '–'])
    expect(cells(first!)[2]).toMatch(/^\d\.\d\d$/)
    screen.getByRole('region', { name: 'Average positive regret' })
  })

  it('opens the tree of a small game branch by branch', async () => {
    renderApp(`/training/${runId(499)}/strategy`)
    expect(await screen.findByRole('region', { name: 'Game tree' })).toBeDefined()
    const closed = (await screen.findAllByRole('button', { expanded: false }))[0]
    if (closed === undefined) throw new Error('No branch is closed.')
    await userEvent.click(closed)
    await waitFor(() => expect(closed.getAttribute('aria-expanded')).toBe('true'))
    await screen.findByText('K, pass, bet')
  })

  it('shows push or fold as two grids of 169 hands', async () => {
    renderApp(`/training/${runId(497)}/strategy`)
    const grids = await screen.findAllByRole('table')
    expect(grids.map((grid) => within(grid).getAllByRole('cell').length)).toEqual([169, 169])
    screen.getAllByTitle(/^72o: push/)
  })
})

it('reads log lines with and without a time', () => {
  expect(eventLines('2026-11-21T13:41:05Z Started\nplain\n')).toEqual([
    { time: '', text: 'plain' },
    { time: '13:41:05', text: 'Started' },
  ])
})

it('puts information sets in words', () => {
  expect(['Kpb', 'Q', 'Ks:cr/Th:r', 'Js:'].map(infosetWords)).toEqual([
    'K, pass, bet',
    'Q',
    'K♠, call, raise, 10♥, raise',
    'J♠',
  ])
})

it('values a gain in iterations, since exploitability falls like 1/√T', () => {
  expect(worthOf(0.5)).toBe(4)
})
