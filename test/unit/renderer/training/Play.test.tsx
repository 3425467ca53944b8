// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { runId } from '../../../fixtures/bridge/runs.ts'
import { renderApp } from '../render.tsx'

it('a hand is played by keyboard; each decision shows what it gave away, and the score counts it', async () => {
  renderApp(`/training/${runId(498)}/strategy`)
  await userEvent.click(await screen.findByText('Play against it'))
  for (let decision = 1; decision <= 4; decision++) {
    await screen.findByRole('heading', { name: 'What do you do?' })
    expect(screen.getByRole('img', { name: /not known|unknown/i })).toBeTruthy()
    await userEvent.keyboard('1')
    const heading = await screen.findByRole('heading', { name: new RegExp(`^Decision ${decision}`) })
    const section = heading.closest('section')!
    expect(section.textContent).toMatch(/Nothing given away|gives away \d/)
    // What each choice was worth, with a sign, and how often the solver makes it.
    expect(section.textContent).toMatch(/[+−]\d+\.\d{3}/)
    if (screen.queryByRole('button', { name: /^Next hand/ }) !== null) break
  }
  await screen.findByRole('heading', { name: /^(You win|You lose|Equal cards)/ })
  expect(screen.queryByRole('img', { name: /not known|unknown/i })).toBeNull()
  expect(screen.getByText(/in 1 hand$/)).toBeTruthy()
  await userEvent.keyboard(' ')
  await waitFor(() => expect(screen.queryByRole('heading', { name: /^Decision 1/ })).toBeNull())
  await screen.findByRole('heading', { name: 'What do you do?' })
})
