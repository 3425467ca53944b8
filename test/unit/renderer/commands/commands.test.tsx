// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { useOverlays } from '../../../../src/renderer/state/overlays.ts'
import { renderApp } from '../render.tsx'

afterEach(() => {
  useOverlays.getState().close()
  cleanup()
})

describe('commands of the window', () => {
  it('answer to keys, but not while typing', async () => {
    renderApp('/library')
    await screen.findByRole('link', { name: 'Classic session' })
    const search = screen.getByRole('searchbox')
    await userEvent.keyboard('/')
    expect(document.activeElement).toBe(search)
    await userEvent.keyboard('n')
    expect(window.location.hash).toBe('#/library')
    search.blur()
    await userEvent.keyboard('n')
    await waitFor(() => expect(window.location.hash).toBe('#/setup'))
  })

  it('are found by their words and run by Enter', async () => {
    renderApp('/library')
    await screen.findByRole('link', { name: 'Classic session' })
    await userEvent.keyboard('{Control>}k{/Control}')
    const field = await screen.findByRole('combobox', { name: 'Find a command' })
    await userEvent.type(field, 'settings')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(window.location.hash).toBe('#/settings'))
  })

  it('say why they are not possible', async () => {
    renderApp('/library')
    await screen.findByRole('link', { name: 'Classic session' })
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/Open Set up first/)).toBeTruthy()
  })

  it('come from the application menu by the same ids', async () => {
    const { fixture } = renderApp('/library')
    await screen.findByRole('link', { name: 'Classic session' })
    fixture.command('help.shortcuts')
    const sheet = await screen.findByRole('dialog')
    expect(within(sheet).getByText('Search the library')).toBeTruthy()
  })

  it('change the theme at once', async () => {
    const { fixture } = renderApp('/library')
    await screen.findByRole('link', { name: 'Classic session' })
    fixture.command('theme.dark')
    await waitFor(() => expect(document.documentElement.getAttribute('data-theme')).toBe('dark'))
  })
})
