import { describe, expect, it } from 'vitest'
import { rowsFor } from '../../../src/renderer/state/draft.ts'
import { oldFileNotes } from '../../../src/shared/config/check/notes.ts'
import { asksForHands, withHands } from '../../../src/shared/config/keepsHands.ts'
import type { SimulationConfig } from '../../../src/shared/config/simulation.ts'
import { configToYaml, parseConfigYaml } from '../../../src/shared/config/yaml.ts'

const read = (text: string): SimulationConfig => {
  const { config } = parseConfigYaml(text)
  if (config === null) throw new Error(text)
  return config
}
const csv = (settings: string) => read(`output: { formats: { csv: { ${settings} } } }`)

describe('a file that asks for a table of hands', () => {
  it.each([
    { text: 'include_hands: yes', asks: true },
    { text: 'enabled: true, include_hands: true', asks: true },
    { text: 'enabled: false, include_hands: true', asks: false },
    { text: 'include_hands: no', asks: false },
    { text: 'include_sessions: true', asks: false },
  ])('has its hands kept: $text', ({ text, asks }) => {
    const config = csv(text)
    expect(asksForHands(config)).toBe(asks)
    expect(rowsFor(config)).toBe(asks ? 'hands' : 'sessions')
  })

  it('is told where the wish has no effect', () => {
    const told = oldFileNotes(csv('enabled: false, include_hands: true')).map(({ path }) => path)
    expect(told).toContain('output.formats.csv.include_hands')
  })
})

describe('the wish set in the form', () => {
  it.each(['{}', 'output: { prefix: evening }', 'output: { formats: { csv: { include_aggregate: true } } }'])(
    'is written, read and taken back, and nothing else changes: %s',
    (text) => {
      const config = read(text)
      const asking = withHands(config, true)
      expect(asksForHands(read(configToYaml(asking)))).toBe(true)
      expect(withHands(asking, true)).toBe(asking)
      expect(withHands(asking, false)).toEqual(config)
    },
  )

  it('outdoes a file that wanted no tables', () => {
    expect(asksForHands(withHands(csv('enabled: false'), true))).toBe(true)
  })
})
