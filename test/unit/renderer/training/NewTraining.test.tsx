// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TRAINING_PRESETS } from '../../../../src/renderer/screens/training/new/presets.ts'
import { trainingProblems } from '../../../../src/renderer/screens/training/new/problems.ts'
import { toDraft } from '../../../../src/renderer/screens/training/new/toDraft.ts'
import { START_VALUES, useTrainingDraft } from '../../../../src/renderer/state/trainingDraft.ts'
import { checkTraining } from '../../../../src/shared/config/checkTraining.ts'
import { runId } from '../../../fixtures/bridge/runs.ts'
import { renderApp } from '../render.tsx'

beforeEach(() => useTrainingDraft.getState().replace(START_VALUES))
afterEach(cleanup)

const field = (name: string) => screen.findByRole('textbox', { name })

describe('the form of a new training', () => {
  it('starts what it shows and goes there', async () => {
    const { fixture } = renderApp('/training/new')
    await userEvent.click(await screen.findByRole('button', { name: /Kuhn in seconds/ }))
    await screen.findByText(/A?bout|Under/)
    await userEvent.click(await screen.findByRole('button', { name: /Train 1 solver/ }))
    await waitFor(() => expect(fixture.calls.map((call) => call.name)).toContain('trainings.start'))
    expect(fixture.calls.at(-1)?.input).toMatchObject({
      name: 'Kuhn in seconds',
      draft: { game: 'kuhn', algorithm: 'cfr_plus', iterations: 100_000, instances: 1 },
    })
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/training\/01jd/))
  })

  it('says what is allowed once the field was left', async () => {
    renderApp('/training/new')
    const input = await field('Stop early at')
    await userEvent.type(input, '-1')
    await new Promise((done) => setTimeout(done, 400))
    expect(input.getAttribute('aria-invalid')).toBe('false')
    await userEvent.tab()
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'))
    expect(screen.getByText('Above 0').id).toBe(input.getAttribute('aria-describedby'))
  })

  it('says at once that an algorithm without chance takes one solver', async () => {
    renderApp('/training/new')
    await userEvent.click(await screen.findByRole('radio', { name: /^CFR\+/ }))
    await screen.findByText(/One only: this algorithm samples nothing/)
    const input = await field('Number')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    await userEvent.clear(input)
    await userEvent.type(input, '1')
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('false'))
  })

  it('shows every problem when Start is pressed, and starts nothing', async () => {
    const { fixture } = renderApp('/training/new')
    await userEvent.clear(await field('Time'))
    await screen.findByText(/needs? a change/)
    await userEvent.click(screen.getByRole('button', { name: /Train 2 solvers/ }))
    await waitFor(() => expect(screen.getByText('A number')).toBeDefined())
    expect(fixture.calls).toEqual([])
  })

  it('takes the settings of another training over', async () => {
    renderApp(`/training/${runId(498)}`)
    await userEvent.click(await screen.findByRole('button', { name: 'More for this training' }))
    await userEvent.click(
      await screen.findByRole('menuitem', { name: /New with these settings/, hidden: true }),
    )
    const name = await screen.findByRole('textbox', { name: 'Name of the training' })
    expect((name as HTMLInputElement).value).toBe('Leduc, three alone')
    expect(((await field('Number')) as HTMLInputElement).value).toBe('3')
    expect(((await field('Iterations')) as HTMLInputElement).value).toBe('3,000,000')
  })

  it('refuses what does not fit, with the number that does', async () => {
    renderApp('/training/new')
    const input = await field('Number')
    await userEvent.clear(input)
    await userEvent.type(input, '12')
    await screen.findByText('At most 7 solvers fit in the memory of this computer.')
  })
})

describe('the draft of a training', () => {
  it('is a valid config for every preset', () => {
    for (const { values } of TRAINING_PRESETS) {
      expect(checkTraining(toDraft(values)).problems).toEqual([])
      expect(TRAINING_PRESETS.filter((preset) => preset.values.name === values.name)).toHaveLength(1)
    }
  })

  it('has exactly one budget, and cooperation has its iterations', () => {
    const cooperative = toDraft({ ...START_VALUES, mode: 'cooperative', budget: 'iterations' })
    expect(cooperative).toMatchObject({ iterations: 1_000_000, syncEveryIterations: 10_000 })
    expect(cooperative).not.toHaveProperty('timeBudgetSeconds')
    expect(toDraft(START_VALUES)).toMatchObject({ timeBudgetSeconds: 60, seed: null })
    expect(checkTraining(cooperative).problems).toEqual([])
  })

  it('asks for snapshots only where the form does', () => {
    expect(toDraft(START_VALUES)).not.toHaveProperty('snapshotEverySeconds')
    const draft = toDraft({ ...START_VALUES, snapshotSeconds: '1,800' })
    expect(draft).toMatchObject({ snapshotEverySeconds: 1_800 })
    expect(checkTraining(draft).problems).toEqual([])
    const { problems } = checkTraining(toDraft({ ...START_VALUES, snapshotSeconds: '0' }))
    expect(trainingProblems(problems).byField).toEqual({ snapshotSeconds: 'Above 0' })
  })

  it('hands text that is no number to the check, and takes grouped numbers', () => {
    expect(toDraft({ ...START_VALUES, budget: 'iterations', iterations: '1,000,000' })).toMatchObject({
      iterations: 1_000_000,
    })
    expect(toDraft({ ...START_VALUES, instances: 'two' })).toMatchObject({ instances: 'two' })
    expect(toDraft({ ...START_VALUES, game: 'hunl', hunlSizes: '0.5, 1' })).toMatchObject({
      hunl: { potFractions: [0.5, 1] },
    })
  })

  it('places each problem at its field', () => {
    const { byField, others } = trainingProblems([
      { path: 'timeBudgetSeconds', message: 'must be above 0' },
      { path: 'hunl.potFractions.1', message: 'must be a number' },
      { path: 'elsewhere', message: 'is not known' },
    ])
    expect(byField).toEqual({ time: 'Above 0', hunlSizes: 'A number' })
    expect(others).toEqual(['This is not known'])
  })
})
