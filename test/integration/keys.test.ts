import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { oldFileNotes } from '../../src/shared/config/check/notes.ts'
import { checkConfig } from '../../src/shared/config/check.ts'
import type { SimulationConfig } from '../../src/shared/config/simulation.ts'
import { configToYaml, formatProblems, parseConfigYaml } from '../../src/shared/config/yaml.ts'
import { formatDocs } from '../fixtures/configs/formatDocs.ts'
import { type Check, isSection, SHOWN } from '../fixtures/configs/keys/entry.ts'
import { KEY_ENTRIES } from '../fixtures/configs/keys/index.ts'
import { playConfig } from '../fixtures/configs/play.ts'
import { SCHEMA_KEYS } from '../fixtures/configs/schemaKeys.ts'

const FORMAT_DOCS = path.resolve(import.meta.dirname, '../../docs/format.md')

const WORDS = { rises: 'raises', falls: 'lowers', changes: 'changes' } as const

/** The settings with one key changed; `[]` is the first item of a list, undefined removes the key. */
function withKey(settings: unknown, keys: readonly string[], value: unknown): unknown {
  const [key = '', ...rest] = keys
  if (key.endsWith('[]')) {
    const name = key.slice(0, -2)
    const list = isSection(settings) ? (settings[name] as readonly unknown[]) : []
    const [first, ...others] = list
    return { ...(settings as object), [name]: [withKey(first, rest, value), ...others] }
  }
  const { [key]: below, ...others } = isSection(settings) ? settings : {}
  if (rest.length > 0) return { ...others, [key]: withKey(below ?? {}, rest, value) }
  return value === undefined ? others : { ...others, [key]: value }
}

/** The two files of a key, checked as the window checks them. */
function pairOf(key: string, check: Exclude<Check, { kind: 'only' }>): [SimulationConfig, SimulationConfig] {
  return check.values.map((value) => {
    const { config, problems } = checkConfig(withKey(check.base, key.split('.'), value))
    if (config === null) throw new Error(formatProblems(problems))
    return config
  }) as [SimulationConfig, SimulationConfig]
}

const noteOf = (config: SimulationConfig, key: string) =>
  oldFileNotes(config).filter(({ path }) => path === key.replace(/\[\].*/, ''))

it('every key of the schema is described and tested, and no other', () => {
  expect([...KEY_ENTRIES.keys()].sort()).toEqual(SCHEMA_KEYS.map(({ path }) => path).sort())
})

it('docs/format.md tells what is tested here (after a change: vitest -u)', async () => {
  await expect(formatDocs()).toMatchFileSnapshot(FORMAT_DOCS)
})

describe.each([...KEY_ENTRIES.values()])('$key', ({ key, check }) => {
  if (check.kind === 'only') {
    it('has one value', () => {
      expect(SCHEMA_KEYS.find((each) => each.path === key)?.words).toHaveLength(1)
    })
    return
  }
  const [one, other] = pairOf(key, check)

  it('is kept when the experiment is written and read', () => {
    expect(other).not.toEqual(one)
    for (const config of [one, other]) expect(parseConfigYaml(configToYaml(config)).config).toEqual(config)
  })

  if (check.kind === 'noted' || check.kind === 'kept') {
    it('changes no figure', () => {
      expect(playConfig(other, 20).figures).toEqual(playConfig(one, 20).figures)
    })
    const noted = check.kind === 'noted'
    it(noted ? 'is named as being without effect' : 'needs no note', () => {
      const notes = noteOf(other, key)
      expect(notes).toHaveLength(noted ? 1 : 0)
      for (const { message } of notes) expect(message).toMatch(/^has no effect here: /)
    })
    return
  }

  it(`${WORDS[check.kind]}: ${SHOWN[check.shown].label}`, () => {
    const { read } = SHOWN[check.shown]
    const [before, after] = [one, other].map((config) => read(playConfig(config).figures.overall))
    if (check.kind === 'rises') expect(after).toBeGreaterThan(before!)
    else if (check.kind === 'falls') expect(after).toBeLessThan(before!)
    else expect(after).not.toBe(before)
  })
})
