import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Problem } from '../../../src/shared/config/problems.ts'
import { configToYaml, formatProblems, parseConfigYaml } from '../../../src/shared/config/yaml.ts'
import { playConfig } from '../../fixtures/configs/play.ts'
import { SCHEMA_KEYS } from '../../fixtures/configs/schemaKeys.ts'
import { writtenValues } from '../../fixtures/configs/shape.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/old-files')
const read = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8')
const placesOf = (found: readonly Problem[]): string[] => found.map(({ path }) => path)

/** Files as users of the older program have them, what each is told on import, and what it comes to. */
const OLD_FILES: readonly {
  readonly file: string
  readonly withoutEffect: readonly string[]
  readonly different: readonly string[]
  readonly warnings?: readonly string[]
  readonly meaning: object
}[] = [
  {
    file: 'walkaway.yaml',
    withoutEffect: [
      'simulation.progress_interval',
      'simulation.detailed_logging',
      'output.directory',
      'output.prefix',
      'output.formats.csv.enabled',
      'output.formats.csv.include_sessions',
      'output.formats.csv.include_aggregate',
      'output.formats.json.enabled',
      'output.formats.json.pretty',
      'output.formats.json.include_config',
      'output.formats.html.enabled',
      'output.console.progress_bar',
      'output.console.verbosity',
      'output.console.show_summary',
    ],
    different: ['strategy.type'],
    meaning: {
      metadata: { version: '1.0', created: '2024-11-02' },
      simulation: { num_sessions: 100_000, random_seed: '42', workers: 'auto' },
      bankroll: { starting_amount: '500', base_bet: '5', stop_conditions: { win_limit: '100' } },
      bonus_strategy: { enabled: false, type: 'never' },
    },
  },
  {
    file: 'martingale.yaml',
    withoutEffect: [],
    different: ['strategy.type', 'bankroll.stop_conditions.max_hands'],
    meaning: {
      simulation: { num_sessions: 50_000, random_seed: '0', workers: 4 },
      bankroll: { stop_conditions: { max_hands: 150, stop_on_insufficient_funds: true } },
    },
  },
  {
    file: 'bonus-streak.yaml',
    withoutEffect: [
      'output.visualizations.enabled',
      'output.visualizations.charts',
      'output.visualizations.format',
      'output.visualizations.dpi',
    ],
    different: ['strategy.type', 'bonus_strategy.streak_based.counting', 'bonus_strategy.limits'],
    meaning: { bonus_strategy: { streak_based: { counting: 'cumulative', max_multiplier: '5' } } },
  },
  {
    file: 'six-seats.yaml',
    withoutEffect: [
      'table.track_seat_positions',
      'output.timestamp_format',
      'output.formats.csv.include_seat_aggregate',
      'output.formats.html.enabled',
      'output.formats.html.include_charts',
      'output.formats.html.chart_library',
    ],
    different: ['strategy.type'],
    meaning: { table: { num_seats: 6 }, dealer: { discard_enabled: true, discard_cards: 3 } },
  },
  {
    file: 'custom-rules.yaml',
    withoutEffect: [
      'output.visualizations.enabled',
      'output.visualizations.charts',
      'output.visualizations.format',
    ],
    different: ['strategy.type', 'strategy.custom'],
    // The rules of bet 2 have no default; the older program stopped there, here the bet is pulled.
    warnings: ['strategy.custom.bet2_rules'],
    meaning: { strategy: { type: 'custom' } },
  },
  {
    file: 'long-evening.yaml',
    withoutEffect: [
      'bonus_strategy.session_conditional.base_amount',
      'output.formats.html.chart_library',
      'output.visualizations.charts',
      'output.visualizations.format',
    ],
    different: [
      'strategy.type',
      'bankroll.betting_system.dalembert',
      'bankroll.stop_conditions.max_duration_minutes',
      'deck.shuffle_algorithm',
    ],
    meaning: { simulation: { random_seed: '9007199254740993' } },
  },
  {
    file: 'paytables.yaml',
    withoutEffect: [],
    different: [],
    warnings: ['paytables.main_game.custom.full_house'],
    meaning: { bonus_strategy: { static: { amount: null, ratio: '0.2' } } },
  },
]

describe.each(OLD_FILES)(
  '$file of the older program',
  ({ file, withoutEffect, different, warnings, meaning }) => {
    const opened = parseConfigYaml(read(file))

    it('opens', () => {
      expect(formatProblems(opened.problems)).toBe('')
      expect(opened.config).toMatchObject(meaning)
    })

    it('names each key that has no effect here, and what means something else', () => {
      const silent = opened.notes.filter(({ message }) => message.startsWith('has no effect here'))
      expect(placesOf(silent).sort()).toEqual([...withoutEffect].sort())
      expect(placesOf(opened.notes.filter((note) => !silent.includes(note)))).toEqual(different)
      expect(placesOf(opened.warnings)).toEqual(warnings ?? [])
    })

    it('points at a key of each place, unless none stands in the file', () => {
      const lines = read(file).split('\n')
      for (const { path, line } of [...opened.notes, ...opened.warnings]) {
        const keys = path.split('.')
        const [root] = keys
        if (line === undefined) expect(lines.some((each) => each.startsWith(`${root}:`))).toBe(false)
        else expect(keys.some((key) => lines[line - 1]?.includes(`${key}:`))).toBe(true)
      }
    })

    it('can be saved, opened again and played', () => {
      const { config } = opened
      if (config === null) throw new Error('not opened')
      expect(parseConfigYaml(configToYaml(config)).config).toEqual(config)
      expect(playConfig(config, 20).figures.overall.sessions).toBe(20 * config.table.num_seats)
    })
  },
)

describe('files of the older program', () => {
  it('are all listed here', () => {
    expect(OLD_FILES.map(({ file }) => file).sort()).toEqual(globSync('*.yaml', { cwd: FOLDER }).sort())
  })

  it('write every word of the output section together', () => {
    const written = OLD_FILES.flatMap(({ file }) => writtenValues(parse(read(file), { version: '1.1' })))
    const words = SCHEMA_KEYS.filter(
      ({ path, words }) => path.startsWith('output') && !words.includes('true'),
    ).flatMap(({ path, words }) => words.map((word) => ({ path, value: word })))
    const missing = words.filter(
      ({ path, value }) => !written.some((each) => each.path === path && each.value === value),
    )
    expect(missing).toEqual([])
  })

  it('are refused where two of their keys contradict each other', () => {
    const { problems } = parseConfigYaml(
      'bonus_strategy: { paytable: paytable_b }\npaytables: { bonus: { type: paytable_a } }',
    )
    expect(placesOf(problems)).toEqual(['bonus_strategy.paytable', 'paytables.bonus.type'])
  })
})
