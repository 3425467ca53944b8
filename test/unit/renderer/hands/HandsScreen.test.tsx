// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { useHandsPlaces } from '../../../../src/renderer/state/handsPlace.ts'
import { useSelection } from '../../../../src/renderer/state/selection.ts'
import { runId } from '../../../fixtures/bridge/runs.ts'
import { renderApp } from '../render.tsx'

const CLASSIC = runId(97)
/** A session of 93 hands. */
const SESSION = 48_219

// jsdom lays nothing out, and a list that draws only what is seen would draw nothing.
for (const side of ['clientWidth', 'clientHeight'] as const) {
  Object.defineProperty(Element.prototype, side, { value: 640, configurable: true })
}

afterEach(() => {
  useHandsPlaces.setState({ byRun: {} })
  useSelection.setState({ runId: null })
  cleanup()
})

async function open(address = `/hands/${CLASSIC}/${SESSION}`) {
  const view = renderApp(address)
  await screen.findByText(/^Hand \d+ of \d+$/)
  return view
}

const position = () => screen.getByText(/^Hand \d+ of \d+$/).textContent

describe('the hands of a session', () => {
  it('begin at the last one and are stepped through by keys', async () => {
    await open()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Session 48,219')
    expect(position()).toBe('Hand 93 of 93')
    await userEvent.keyboard('{ArrowLeft}')
    expect(position()).toBe('Hand 92 of 93')
    await userEvent.keyboard('jj')
    expect(position()).toBe('Hand 90 of 93')
    await userEvent.keyboard('k')
    expect(position()).toBe('Hand 91 of 93')
    await userEvent.keyboard('{Home}')
    expect(position()).toBe('Hand 1 of 93')
    await userEvent.keyboard('{ArrowLeft}')
    expect(position()).toBe('Hand 1 of 93')
    await userEvent.keyboard('{ArrowRight}{End}{ArrowRight}')
    expect(position()).toBe('Hand 93 of 93')
  })

  it('say which cards lay on the table', async () => {
    await open()
    const table = screen.getByRole('region', { name: 'Table' })
    const cards = within(table).getAllByRole('img')
    expect(cards).toHaveLength(5)
    for (const card of cards) {
      expect(card.getAttribute('aria-label')).toMatch(
        /^(\d|10|jack|queen|king|ace) of (clubs|diamonds|hearts|spades)$/,
      )
    }
    const second = screen.getByRole('region', { name: 'Second decision' })
    expect(within(second).getAllByRole('img')).toHaveLength(4)
    expect(second.textContent).toMatch(/worth of riding against pulling/)
  })

  it('are chosen in the list and in the strip', async () => {
    await open()
    const list = await screen.findByRole('complementary', { name: 'Hands' })
    const rows = await within(list).findAllByRole('button')
    expect(rows[0]?.getAttribute('aria-current')).toBe('true')
    await userEvent.click(rows[3]!)
    expect(position()).toBe('Hand 90 of 93')
    const strip = screen.getByRole('slider')
    expect(strip.getAttribute('aria-valuenow')).toBe('90')
    expect(strip.getAttribute('aria-valuetext')).toMatch(/^Hand 90, profit −\$\d+$/)
  })

  it('replay by themselves from the first one, until paused', async () => {
    await open()
    await userEvent.keyboard(' ')
    expect(position()).toBe('Hand 1 of 93')
    await waitFor(() => expect(position()).toBe('Hand 2 of 93'))
    await userEvent.click(screen.getByRole('button', { name: /Pause/ }))
    expect(screen.getByRole('button', { name: /Replay/ })).toBeTruthy()
  })

  it('stay where they were when one comes back', async () => {
    await open()
    await userEvent.keyboard('jjj')
    window.location.hash = '/library'
    await screen.findByRole('heading', { name: 'Library' })
    window.location.hash = '/hands'
    expect((await screen.findByText(/^Hand \d+ of 93$/)).textContent).toBe('Hand 90 of 93')
  })
})

describe('choosing a session', () => {
  it('goes by number, and says what is allowed', async () => {
    await open()
    await userEvent.click(screen.getByRole('button', { name: 'Choose session' }))
    const field = await screen.findByRole('textbox', { name: 'Session number' })
    await userEvent.clear(field)
    await userEvent.type(field, '100000{Enter}')
    expect(await screen.findByText('A whole number from 0 to 99,999.')).toBeTruthy()
    await userEvent.clear(field)
    await userEvent.type(field, '1,234{Enter}')
    await waitFor(() => expect(window.location.hash).toBe(`#/hands/${CLASSIC}/1234`))
    expect(await screen.findByRole('heading', { name: 'Session 1,234' })).toBeTruthy()
  })

  it('finds the biggest win', async () => {
    await open()
    await userEvent.click(screen.getByRole('button', { name: 'Choose session' }))
    await userEvent.click(await screen.findByRole('button', { name: /Biggest win \+\$/ }))
    await waitFor(() => expect(window.location.hash).not.toContain(String(SESSION)))
  })

  it('is possible only when a run has ended', async () => {
    renderApp('/hands', { scene: 'empty' })
    expect(await screen.findByText('No session to replay yet')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Hands' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('says so when there is no such session', async () => {
    renderApp(`/hands/${CLASSIC}/100000`)
    expect(await screen.findByText('This run has no session with that number.')).toBeTruthy()
  })
})
