import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/renderer/i18n/en.ts'
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

type Pair = {
  readonly key: string
  readonly check: Exclude<Check, { kind: 'only' }>
  /** Files that differ in the key alone. */
  readonly pair: readonly [SimulationConfig, SimulationConfig]
}

/** The settings with one key changed; `[]` is the first item of a list, undefined removes the key. */
function withKey(settings: unknown, keys: readonly string[], value: unknown): unknown {
  if (keys.length === 0) return value
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

const notesOf = (config: SimulationConfig, key: string) =>
  oldFileNotes(config).filter(({ path }) => path === key.replace(/\[\].*/, ''))

/** What the results of both files show of the figure that follows the key. */
function shownOf(check: Pair['check'], pair: Pair['pair']): [number, number] {
  if (check.kind === 'kept' || check.kind === 'noted') throw new TypeError('no figure follows this key')
  const { read } = SHOWN[check.shown]
  return pair.map((config) => read(playConfig(config).figures.overall) ?? Number.NaN) as [number, number]
}

const entriesOf = (...kinds: readonly Check['kind'][]): Pair[] =>
  [...KEY_ENTRIES.values()].flatMap(({ key, check }) =>
    check.kind !== 'only' && kinds.includes(check.kind) ? [{ key, check, pair: pairOf(key, check) }] : [],
  )

describe('the table of keys', () => {
  it('has every key of the schema, and no other', () => {
    expect([...KEY_ENTRIES.keys()].sort()).toEqual(SCHEMA_KEYS.map(({ path }) => path).sort())
  })

  it('is docs/format.md (after a change: vitest -u)', async () => {
    await expect(formatDocs()).toMatchFileSnapshot(FORMAT_DOCS)
  })

  it('names places of the form by the words that stand there', () => {
    const texts = new Set<unknown>(Object.values(en))
    const places = [...KEY_ENTRIES.values()].flatMap(({ form }) => form?.split(' › ') ?? [])
    expect(new Set(places.filter((place) => !texts.has(place)))).toEqual(new Set())
  })

  it('has no pair for a key with a single value', () => {
    const single = [...KEY_ENTRIES.values()].filter(({ check }) => check.kind === 'only')
    const words = SCHEMA_KEYS.filter(({ path }) => single.some(({ key }) => key === path)).map(
      (key) => key.words,
    )
    expect(words).toEqual(single.map(() => [expect.any(String)]))
  })
})

describe('a key with an effect', () => {
  it.each(entriesOf('rises'))('$key raises what is shown', ({ check, pair }) => {
    const [before, after] = shownOf(check, pair)
    expect(after).toBeGreaterThan(before)
  })

  it.each(entriesOf('falls'))('$key lowers what is shown', ({ check, pair }) => {
    const [before, after] = shownOf(check, pair)
    expect(after).toBeLessThan(before)
  })

  it.each(entriesOf('changes'))('$key changes what is shown', ({ check, pair }) => {
    const [before, after] = shownOf(check, pair)
    expect(after).not.toBe(before)
  })
})

describe('a key without an effect', () => {
  it.each(entriesOf('noted', 'kept'))('$key changes no figure', ({ pair: [one, other] }) => {
    expect(playConfig(other, 20).figures).toEqual(playConfig(one, 20).figures)
  })

  it.each(entriesOf('noted'))('$key is named when a file is opened', ({ key, pair: [, other] }) => {
    const messages = notesOf(other, key).map(({ message }) => message)
    expect(messages).toEqual([expect.stringMatching(/^has no effect here: /)])
  })

  it.each(entriesOf('kept'))('$key needs no note', ({ key, pair: [, other] }) => {
    expect(notesOf(other, key)).toEqual([])
  })
})

it.each(entriesOf('rises', 'falls', 'changes', 'noted', 'kept'))(
  '$key is kept when an experiment is written and read',
  ({ pair: [one, other] }) => {
    expect(other).not.toEqual(one)
    expect(parseConfigYaml(configToYaml(one)).config).toEqual(one)
    expect(parseConfigYaml(configToYaml(other)).config).toEqual(other)
  },
)
