import { expect, it } from 'vitest'
import { EMPTY_DRAFT, rowsFor } from '../../../../src/renderer/state/draft.ts'
import { defaultConfig } from '../../../../src/shared/config/simulation.ts'
import { ROWS_BY_DEFAULT_UP_TO } from '../../../../src/shared/results/run.ts'

it('begins with the defaults of the file format', () => {
  expect(EMPTY_DRAFT.config).toEqual(defaultConfig())
})

it('keeps rows as far as the shared rule says', () => {
  const of = (sessions: number) => {
    const config = defaultConfig()
    return rowsFor({ ...config, simulation: { ...config.simulation, num_sessions: sessions } })
  }
  expect([of(ROWS_BY_DEFAULT_UP_TO), of(ROWS_BY_DEFAULT_UP_TO + 1)]).toEqual(['sessions', 'none'])
})
