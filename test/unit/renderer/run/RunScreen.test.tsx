// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { useLive } from '../../../../src/renderer/state/live.ts'
import { runId } from '../../../fixtures/bridge/runs.ts'
import { renderApp } from '../render.tsx'

afterEach(() => {
  cleanup()
  useLive.setState({ byId: {} })
})

const RUNNING = runId(100)

describe('Run', () => {
  it('shows how far it is, and pauses and resumes', async () => {
    const { fixture } = renderApp(`/run/${RUNNING}`)
    await screen.findByText('4,224,000 of 10,000,000 sessions')
    await userEvent.click(screen.getByRole('button', { name: /^Pause/ }))
    await screen.findByText('Paused at 42 %')
    await userEvent.click(screen.getByRole('button', { name: /^Resume/ }))
    await screen.findByRole('button', { name: /^Pause/ })
    expect(fixture.calls.map((call) => call.name)).toEqual(['simulations.pause', 'simulations.resume'])
  })

  it('asks before it discards', async () => {
    const { fixture } = renderApp(`/run/${RUNNING}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Discard…' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Keep it' }))
    expect(fixture.calls).toEqual([])
  })

  it('goes to the results when the run on show ends', async () => {
    const { fixture } = renderApp(`/run/${RUNNING}`)
    await screen.findByText('4,224,000 of 10,000,000 sessions')
    const answer = await fixture.bridge.simulations.progress({ id: RUNNING })
    if (!answer.ok || answer.value === null) throw new Error('The fixture has no progress.')
    const last = { ...answer.value, state: 'done' as const, sessionsDone: 10_000_000 }
    act(() => fixture.progress(last))
    await screen.findByRole('button', { name: 'See results' })
    await waitFor(() => expect(window.location.hash).toBe(`#/results/${RUNNING}`), { timeout: 5_000 })
  })

  it('tells the place in the queue', async () => {
    renderApp(`/run/${runId(98)}`)
    await screen.findByText(/One run is before it/)
  })

  it('says what is safe after a crash', async () => {
    renderApp('/run', { scene: 'interrupted' })
    await screen.findByText(/Feltworks was closed while this run was going/)
    expect(screen.getByText(/sessions are safe/)).toBeDefined()
  })

  it('shows the log on request', async () => {
    renderApp(`/run/${RUNNING}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Log' }))
    await screen.findByText(/chunk 1 to 8 handed out/)
  })

  it('invites when nothing runs', async () => {
    renderApp('/run', { scene: 'empty' })
    await screen.findByText('Nothing is running')
  })
})
