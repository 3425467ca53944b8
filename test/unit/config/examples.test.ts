import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { variablesOf } from '../../../src/engine/rules/variables.ts'
import type { SimulationConfig } from '../../../src/shared/config/simulation.ts'
import { configToYaml, formatProblems, parseConfigYaml } from '../../../src/shared/config/yaml.ts'
import { type ExampleFile, exampleFiles, README } from '../../fixtures/configs/exampleFiles.ts'
import { playConfig } from '../../fixtures/configs/play.ts'
import { OPTIONAL_SECTIONS, SCHEMA_KEYS } from '../../fixtures/configs/schemaKeys.ts'
import { shapeOf, writtenValues } from '../../fixtures/configs/shape.ts'

const SMALL = 50

const examples = exampleFiles()
const asWritten = (text: string): unknown => parse(text, { version: '1.1' })
const written = examples.flatMap(({ text }) => writtenValues(asWritten(text)))

function read({ file, text }: ExampleFile): SimulationConfig {
  const { config, problems } = parseConfigYaml(text)
  if (config === null) throw new Error(`${file}: ${formatProblems(problems)}`)
  return config
}

const named = (file: string): SimulationConfig => {
  const found = examples.find((example) => example.file === file)
  if (found === undefined) throw new Error(`no example ${file}`)
  return read(found)
}

describe('the example experiments', () => {
  it('are at least 44', () => {
    expect(examples.length).toBeGreaterThanOrEqual(44)
  })

  it('differ in more than numbers', () => {
    const shapes = Map.groupBy(examples, ({ text }) => shapeOf(asWritten(text)))
    const twins = [...shapes.values()].filter(({ length }) => length > 1)
    expect(twins.map((files) => files.map(({ file }) => file))).toEqual([])
  })

  it('have names and questions of their own', () => {
    for (const key of ['name', 'description'] as const) {
      const texts = examples.map((example) => read(example).metadata[key])
      expect(new Set(texts).size, key).toBe(examples.length)
    }
  })

  it('are listed with their questions in configs/README.md', () => {
    const readme = readFileSync(README, 'utf8')
    const missing = examples.filter((example) => {
      const { name, description } = read(example).metadata
      return !readme.includes(`| [${name}](${example.file}) | ${description} |`)
    })
    expect(missing.map(({ file }) => file)).toEqual([])
    expect(readme.match(/\]\((?!training\/).+\.yaml\)/g)).toHaveLength(examples.length)
  })
})

describe('together the examples', () => {
  /** What the older program's files say of output has no effect; test/fixtures/old-files holds it. */
  const isPlayed = ({ path }: { readonly path: string }) => !path.startsWith('output')

  it('write every word that the schema knows', () => {
    const missing = SCHEMA_KEYS.filter(isPlayed).flatMap(({ path, words }) => {
      const values = written.filter((each) => each.path === path).map(({ value }) => String(value))
      return words.filter((word) => !values.includes(word)).map((word) => `${path}: ${word}`)
    })
    // Accepted from older files and without effect: no example recommends them.
    const accepted = ['simulation.detailed_logging', 'table.track_seat_positions']
    expect(missing.filter((each) => !accepted.some((key) => each.startsWith(key)))).toEqual([])
  })

  it('have every optional section somewhere', () => {
    const missing = OPTIONAL_SECTIONS.filter(isPlayed).filter(
      ({ path }) => !written.some((each) => each.path === path),
    )
    expect(missing).toEqual([])
  })

  it('seat 1 to 6 players', () => {
    const seats = new Set(examples.map((example) => read(example).table.num_seats))
    expect([...seats].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('mention every variable of the rule language', () => {
    const texts = written
      .filter(({ path }) => path.endsWith('.condition') || path.endsWith('.expression'))
      .map(({ value }) => String(value))
    const scopes = ['bet1', 'bet2', 'betting', 'bonus'] as const
    const names = new Set(scopes.flatMap((scope) => variablesOf(scope).map(({ name }) => name)))
    const unused = [...names].filter((name) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)))
    expect(unused).toEqual([])
  })
})

describe.each(examples)('$file', (example) => {
  it('opens without problems or warnings, and without a note on what has no effect', () => {
    const { problems, warnings, notes } = parseConfigYaml(example.text)
    expect(formatProblems(problems)).toBe('')
    expect(formatProblems(warnings)).toBe('')
    expect(notes.filter(({ message }) => message.startsWith('has no effect'))).toEqual([])
  })

  it('asks a question', () => {
    const { name, description } = read(example).metadata
    expect(name).toMatch(/^\p{Lu}/u)
    expect(description).toMatch(/^\p{Lu}[^?]*\?$/u)
  })

  it('is the same after being written and read again', () => {
    const config = read(example)
    expect(read({ file: example.file, text: configToYaml(config) })).toEqual(config)
  })

  it('is played', () => {
    const config = read(example)
    const { totals, figures } = playConfig(config, SMALL)
    expect(totals.seats).toHaveLength(config.table.num_seats)
    const [first] = figures.seats
    // With seat replacement a seat sees many players in a session of the table.
    if (config.table.total_rounds === null) expect(first?.sessions).toBe(SMALL)
    else expect(first?.hands).toBe(SMALL * config.table.total_rounds)
    const { overall } = figures
    expect(overall.hands).toBeGreaterThanOrEqual(overall.sessions)
    expect(overall.bonusHands > 0).toBe(config.bonus_strategy.enabled)
  })
})

describe('what the examples ask', () => {
  it('basic strategy as rules plays hand for hand like the built-in one', () => {
    const rules = named('rules/basic-as-rules.yaml')
    const builtIn: SimulationConfig = { ...rules, strategy: { type: 'basic' } }
    expect(playConfig(rules, 1000).totals).toEqual(playConfig(builtIn, 1000).totals)
  })

  it('an aggressive player without draws is a conservative one', () => {
    const aggressive = named('strategies/no-draws.yaml')
    const conservative = named('strategies/made-hands-only.yaml')
    expect(playConfig(aggressive, 500).totals).toEqual(playConfig(conservative, 500).totals)
  })
})
