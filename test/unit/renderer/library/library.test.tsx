// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { useDraft } from '../../../../src/renderer/state/draft.ts'
import { renderApp } from '../render.tsx'

afterEach(cleanup)

/** Without layout, Mantine takes every menu's target for out of sight and hides the menu. */
async function chooseFromMenu(name: string, action: RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: `More for ${name}` }))
  await userEvent.click(await screen.findByRole('menuitem', { name: action, hidden: true }))
}

describe('the library', () => {
  it('deletes at once and brings back by Undo', async () => {
    const { fixture } = renderApp('/library')
    await chooseFromMenu('Quit at ±$25', /Delete/)
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Quit at ±$25' })).toBeNull())
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByRole('link', { name: 'Quit at ±$25' })
    expect(fixture.calls.map((call) => call.name)).toEqual(['library.remove', 'library.restore'])
  })

  it('renames in place; Escape keeps the name', async () => {
    const { fixture } = renderApp('/library')
    await chooseFromMenu('Classic session', /Rename/)
    await userEvent.keyboard('Tuesday{Escape}')
    await screen.findByRole('link', { name: 'Classic session' })
    await chooseFromMenu('Classic session', /Rename/)
    await userEvent.clear(screen.getByRole('textbox', { name: 'New name' }))
    await userEvent.keyboard('Tuesday{Enter}')
    await screen.findByRole('link', { name: 'Tuesday' })
    expect(fixture.calls).toHaveLength(1)
  })

  it('opens a run again with its settings and without its seed', async () => {
    renderApp('/library')
    await chooseFromMenu('No limits, 300 hands', /Run again/)
    await waitFor(() => expect(window.location.hash).toBe('#/setup'))
    const { draft } = useDraft.getState()
    expect(draft.name).toBe('No limits, 300 hands')
    expect(draft.config.simulation).toMatchObject({ hands_per_session: 300, random_seed: null })
    expect(draft.sourceRunId).toBeDefined()
  })

  it('finds runs by name and settings, and says when there are none', async () => {
    renderApp('/library')
    await screen.findByRole('link', { name: 'Classic session' })
    const search = screen.getByRole('searchbox')
    await userEvent.type(search, 'quit best')
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2))
    await userEvent.type(search, ' roulette')
    await screen.findByText('No run matches.')
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }))
    await screen.findByRole('link', { name: 'Classic session' })
  })

  it('reorders what waits and asks before it clears the list', async () => {
    const { fixture } = renderApp('/library')
    const queue = await screen.findByRole('region', { name: 'Waiting' })
    await userEvent.click(within(queue).getByRole('button', { name: /Move Always pull.* up/ }))
    await waitFor(() =>
      expect(within(queue).getAllByRole('listitem')[0]?.textContent).toContain('Always pull'),
    )
    await userEvent.click(within(queue).getByRole('button', { name: 'Clear' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Keep them' }))
    expect(fixture.calls.map((call) => call.name)).toEqual(['simulations.reorderQueue'])
  })

  it('tells what is safe after a crash and resumes it', async () => {
    const { fixture } = renderApp('/library', { scene: 'interrupted' })
    await screen.findByText('4,224,000 of 10,000,000 sessions are safe.')
    await userEvent.click(screen.getAllByRole('button', { name: 'Resume' })[0] as HTMLElement)
    await waitFor(() => expect(fixture.calls[0]).toMatchObject({ name: 'simulations.resume' }))
  })

  it('begins with three questions', async () => {
    renderApp('/library', { scene: 'empty' })
    await userEvent.click(await screen.findByRole('button', { name: /quit early/ }))
    await waitFor(() => expect(window.location.hash).toBe('#/setup'))
    expect(useDraft.getState().draft.config.bankroll.stop_conditions.win_limit).toBe('25')
  })

  it('says what to do when it cannot be read', async () => {
    const { fixture } = renderApp('/library', { failing: ['data_folder_missing'] })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Connect the disk that holds it')
    await userEvent.click(within(alert).getByRole('button', { name: 'Copy details' }))
    await waitFor(() => expect(fixture.calls[0]?.name).toBe('app.copyText'))
    const copied = JSON.stringify(fixture.calls[0]?.input)
    expect(copied).toContain('F7K-2Q9')
    expect(copied).toContain('engine 1.0.0')
  })
})
