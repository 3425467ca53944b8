// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ActionButton } from '../../../../src/renderer/components/ActionButton.tsx'
import { StateChip } from '../../../../src/renderer/components/Chip.tsx'
import { ErrorBoundary } from '../../../../src/renderer/components/ErrorBoundary.tsx'
import { ExactBadge, ZScore } from '../../../../src/renderer/components/Figures.tsx'
import { ProgressBar } from '../../../../src/renderer/components/ProgressBar.tsx'
import { renderPart } from '../render.tsx'

afterEach(cleanup)

describe('a button that is not possible now', () => {
  it('keeps the focus, does nothing and says why', async () => {
    const onClick = vi.fn()
    renderPart(
      <ActionButton reason="Export is ready when the run ends." onClick={onClick}>
        Export
      </ActionButton>,
    )
    const button = screen.getByRole('button', { name: 'Export' })
    await userEvent.tab()
    expect(document.activeElement).toBe(button)
    await userEvent.click(button)
    expect(onClick).not.toHaveBeenCalled()
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await screen.findByText('Export is ready when the run ends.')
  })
})

describe('figures', () => {
  it('flag a z beyond four, with an icon and not by colour alone', () => {
    const { container } = renderPart(
      <>
        <ZScore z={-7.66} />
        <ZScore z={2.5} />
      </>,
    )
    const [far, near] = [...container.querySelectorAll('.z-score')]
    expect([far?.textContent, near?.textContent]).toEqual(['z −7.66', 'z +2.50'])
    expect([far?.querySelector('svg') !== null, near?.querySelector('svg') !== null]).toEqual([true, false])
  })

  it('say aloud that a value is exact', () => {
    renderPart(<ExactBadge>32.05 %</ExactBadge>)
    expect(screen.getByText('32.05 %').textContent).toBe('Exact 32.05 %')
  })

  it('give a state its word', () => {
    renderPart(<StateChip state="paused" detail="at 42 %" />)
    expect(screen.getByText('Paused at 42 %')).toBeTruthy()
  })

  it('keep progress within its bar', () => {
    renderPart(<ProgressBar value={1.7} label="Run" state="paused" />)
    expect(screen.getByRole('progressbar', { name: 'Run' }).getAttribute('aria-valuenow')).toBe('100')
  })
})

const fragile = { broken: true }

function Fragile() {
  if (fragile.broken) throw new Error('no such thing')
  return <p>Here again</p>
}

describe('a screen that fails', () => {
  it('is reported and replaced, and can be tried again', async () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { fixture } = renderPart(
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>,
    )
    await screen.findByText('F7K-2Q9')
    expect(fixture.calls[0]).toMatchObject({ name: 'app.reportFailure', input: { message: 'no such thing' } })
    fragile.broken = false
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.getByText('Here again')).toBeTruthy())
    silence.mockRestore()
  })
})
