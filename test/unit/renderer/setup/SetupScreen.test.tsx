// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NotExactNote } from '../../../../src/renderer/screens/setup/preview/NotExactNote.tsx'
import { EMPTY_DRAFT, useDraft } from '../../../../src/renderer/state/draft.ts'
import { defaultConfig } from '../../../../src/shared/config/simulation.ts'
import { renderApp, renderPart } from '../render.tsx'

beforeEach(() => useDraft.getState().replace(EMPTY_DRAFT))
afterEach(cleanup)

const field = (name: string) => screen.findByRole('textbox', { name })

async function type(name: string, text: string): Promise<HTMLElement> {
  const input = await field(name)
  await userEvent.clear(input)
  if (text !== '') await userEvent.type(input, text)
  return input
}

describe('Set up', () => {
  it('begins with an experiment that can be run at once', async () => {
    const { fixture } = renderApp('/setup')
    await userEvent.click(await screen.findByRole('button', { name: /Run 100,000 sessions/ }))
    await waitFor(() => expect(fixture.calls.map((call) => call.name)).toContain('simulations.start'))
    const start = fixture.calls.find((call) => call.name === 'simulations.start')
    expect(start?.input).toMatchObject({
      rows: 'sessions',
      draft: { bankroll: { stop_conditions: { win_limit: '100', loss_limit: '100' } } },
    })
  })

  it('says what is allowed only once the field was left, and takes it back as one types', async () => {
    renderApp('/setup')
    const input = await type('Base bet', '0')
    await new Promise((done) => setTimeout(done, 400))
    expect(input.getAttribute('aria-invalid')).toBe('false')
    await userEvent.tab()
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'))
    expect(screen.getByText(/Above \$0/).id).toBe(input.getAttribute('aria-describedby'))
    await userEvent.type(input, '5')
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('false'))
  })

  it('shows every problem instead of starting', async () => {
    const { fixture } = renderApp('/setup')
    const input = await type('Hands at most', '')
    await screen.findByText('One field needs a change.')
    await userEvent.click(screen.getByRole('button', { name: /^Run / }))
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'))
    expect(fixture.calls.map((call) => call.name)).not.toContain('simulations.start')
  })

  it('keeps the draft when one goes away and comes back', async () => {
    renderApp('/setup')
    await type('Bankroll', '750')
    window.location.hash = '/settings'
    await screen.findByRole('heading', { name: 'Settings', level: 1 })
    window.location.hash = '/setup'
    expect(((await field('Bankroll')) as HTMLInputElement).value).toBe('750')
  })

  it('takes over a preset and shows which one it is', async () => {
    renderApp('/setup')
    const presets = await screen.findByRole('navigation', { name: 'Presets' })
    const short = within(presets).getAllByRole('button', { name: /Short visit/ })[0]!
    await userEvent.click(short)
    expect(((await field('Leave when ahead by')) as HTMLInputElement).value).toBe('25')
    expect(short.getAttribute('aria-pressed')).toBe('true')
  })

  it('shows the session and the hand exactly where it can', async () => {
    renderApp('/setup')
    await screen.findByText('What this session is worth')
    // The session and its histogram; the hand's own panel may be there already or follow.
    expect(screen.getAllByText('Exact').length).toBeGreaterThanOrEqual(2)
    expect(screen.queryByText(/Quick sample/)).toBeNull()
    expect(await screen.findByRole('region', { name: 'One hand' })).toBeDefined()
    expect(screen.getByRole('img', { name: /Where sessions end: / })).toBeDefined()
  })

  it('says why a session is not exact, and solves it when asked to', async () => {
    const reason = {
      kind: 'not_exact',
      reason: 'too_large',
      seconds: 40,
      states: 9e6,
      worthTrying: true,
    } as const
    const { fixture } = renderPart(<NotExactNote reason={reason} config={defaultConfig()} sampled={2000} />)
    expect(screen.getByText(/Too large to solve exactly \(about 40/).textContent).toContain('2,000 sessions')
    await userEvent.click(screen.getByRole('button', { name: 'Solve anyway' }))
    await waitFor(() => expect(fixture.calls.map(({ name }) => name)).toEqual(['analysis.session']))
  })
})
