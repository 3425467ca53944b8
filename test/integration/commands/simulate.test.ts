import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { runRecordSchema } from '../../../src/shared/results/run.ts'
import { summarySchema } from '../../../src/shared/results/summary.ts'
import { callCommand, type Finished, runCommand } from '../../fixtures/runs/command.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'

// Nothing here is about time; a busy machine takes as long as it takes.
vi.setConfig({ testTimeout: 600_000 })

const SMALL = `
metadata: { name: A small one }
simulation: { num_sessions: 4000, hands_per_session: 50, random_seed: 11, workers: 2 }
bankroll:
  starting_amount: 200
  base_bet: 2.50
  stop_conditions: { win_limit: 75, loss_limit: 60, max_hands: 45 }
`

async function setUp(yaml = SMALL) {
  const home = await temporaryFolder()
  const config = join(home, 'small one.yaml')
  await writeFile(config, yaml)
  const run = (...args: string[]) => runCommand(args, { home })
  const call = (...args: string[]) => callCommand(args, { home })
  return { home, config, run, call, out: (name: string) => join(home, name) }
}

function json(finished: Finished) {
  expect(finished.out.trim().split('\n')).toHaveLength(1)
  return JSON.parse(finished.out) as {
    summary: Record<string, unknown>
    run: Record<string, unknown>
    error: Record<string, unknown>
  }
}

describe('simulate', () => {
  it('gives the same bytes with one, two and four workers, and says so in one object', async () => {
    const { config, run, out } = await setUp()
    const bytes = []
    for (const workers of ['1', '2', '4']) {
      const finished = await run(
        'simulate',
        config,
        '--workers',
        workers,
        '--out',
        out(workers),
        '--json',
        '--quiet',
      )
      expect(finished).toMatchObject({ code: 0, err: '' })
      const { summary, run: facts } = json(finished)
      expect(facts).toMatchObject({
        seed: '11',
        workers: Number(workers),
        workersRequested: Number(workers),
        sessionsPlayed: 4000,
      })
      expect(facts['handsPerSecond']).toBeGreaterThan(0)
      expect(summary).toMatchObject({ sessions: 4000, tableSessions: 4000, cappedHands: 0 })
      for (const name of [
        'winRate',
        'lossRate',
        'pushRate',
        'meanProfit',
        'sdProfit',
        'meanHands',
        'evPerHand',
        'mainEvPerHand',
        'bonusEvPerHand',
      ]) {
        expect(summary[name], name).toBeTypeOf('number')
        expect(summary[`${name}CI`], name).toEqual([expect.any(Number), expect.any(Number)])
      }
      expect(Object.keys(summary['categories'] as object)).toHaveLength(11)
      expect(summary['rides']).toEqual({ bet1: expect.any(Number), bet2: expect.any(Number) })
      expect(summary['seats']).toHaveLength(1)
      bytes.push(await readFile(join(out(workers), 'summary.json'), 'utf8'))
    }
    expect(new Set(bytes).size).toBe(1)
    const summary = summarySchema.parse(JSON.parse(bytes[0]!))
    expect(summary.config.simulation).toEqual({
      num_sessions: 4000,
      hands_per_session: 50,
      random_seed: '11',
    })
    for (const word of ['workers', 'metadata', 'elapsed', 'A small one', '2026'])
      expect(bytes[0]).not.toContain(word)
    const record = runRecordSchema.parse(JSON.parse(await readFile(join(out('4'), 'run.json'), 'utf8')))
    expect(record).toMatchObject({ name: 'A small one', state: 'done', sessionsDone: 4000, rows: 'sessions' })
  })

  it('lets options change the settings before they are checked', async () => {
    const { run, out, config } = await setUp(SMALL.replace('num_sessions: 4000', 'num_sessions: 0'))
    const seed = '18446744073709551615'
    const finished = await run(
      'simulate',
      config,
      '--sessions',
      '300',
      '--hands',
      '60',
      '--seed',
      seed,
      '--rows',
      'none',
      '--out',
      out('a'),
      '--json',
    )
    expect(finished.code).toBe(0)
    expect(json(finished).run).toMatchObject({ seed, sessionsPlayed: 300 })
    const summary = summarySchema.parse(JSON.parse(await readFile(join(out('a'), 'summary.json'), 'utf8')))
    // --hands takes the place of both limits on hands.
    expect(summary.config.simulation).toEqual({ num_sessions: 300, hands_per_session: 60, random_seed: seed })
    expect(summary.config.bankroll.stop_conditions.max_hands).toBeNull()
    expect(await readdir(out('a'))).not.toContain('rows.bin')
  })

  it('without a seed draws one and records it; the seed alone gives the run again', async () => {
    const { run, out, config } = await setUp(SMALL.replace('random_seed: 11,', ''))
    const first = json(await run('simulate', config, '--out', out('a'), '--json'))
    const second = json(await run('simulate', config, '--out', out('b'), '--json'))
    expect(first.run['seed']).not.toBe(second.run['seed'])
    await run('simulate', config, '--out', out('c'), '--seed', String(first.run['seed']))
    const [a, c] = await Promise.all(
      ['a', 'c'].map((name) => readFile(join(out(name), 'summary.json'), 'utf8')),
    )
    expect(c).toBe(a)
  })

  it('keeps its place on a machine with less: too many workers are lowered with a note', async () => {
    const { run, out, config } = await setUp()
    const finished = await run('simulate', config, '--workers', '10000', '--out', out('a'), '--json')
    expect(finished.code).toBe(0)
    expect(finished.err).toMatch(/10,000 workers were asked for; this machine runs at most \d+/)
    expect(json(finished).run).toMatchObject({ workersRequested: 10_000 })
    expect(json(finished).run['workers']).toBeLessThanOrEqual(64)
    expect(await readFile(join(out('a'), 'run.log'), 'utf8')).toContain('10,000 workers')
  })

  it('without --out goes to the data folder; resumed when finished it is left as it is', async () => {
    const { run, home, config } = await setUp()
    const first = await run('simulate', config)
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/session/)
    const runs = join(home, 'Feltworks', 'data', 'simulations')
    const [id, ...more] = await readdir(runs)
    expect(more).toEqual([])
    const folder = join(runs, id!)
    const before = await readFile(join(folder, 'run.json'), 'utf8')
    const again = json(await run('simulate', '--resume', folder, '--workers', '1', '--json'))
    expect(again.run).toMatchObject({ sessionsPlayed: 0, state: 'done' })
    expect(again.summary['sessions']).toBe(4000)
    expect(await readFile(join(folder, 'run.json'), 'utf8')).toBe(before)
  })

  it('prints nothing with --quiet', async () => {
    const { run, out, config } = await setUp()
    expect(await run('simulate', config, '--quiet', '--out', out('a'))).toMatchObject({
      code: 0,
      out: '',
      err: '',
    })
  })
})

describe('bad input', () => {
  const cases: [what: string, yaml: string, path: RegExp][] = [
    ['malformed YAML', 'simulation: [1, 2', /line 1|line 2|flow/i],
    [
      'a wrong type',
      'simulation: { num_sessions: many }',
      /simulation\.num_sessions: must be a whole number/,
    ],
    ['zero', 'simulation: { num_sessions: 0 }', /simulation\.num_sessions: must be from 1/],
    ['negative money', 'bankroll: { base_bet: -5 }', /bankroll\.base_bet: must be above 0/],
    [
      'fractions of a cent',
      'bankroll: { base_bet: 0.005 }',
      /bankroll\.base_bet: 0\.005 is not a whole number of cents/,
    ],
    ['huge money', 'bankroll: { starting_amount: 1e15 }', /bankroll\.starting_amount: must be at most/],
    ['an unknown key', 'table: { num_saets: 2 }', /table\.num_saets: is not known; did you mean num_seats\?/],
    ['workers: 0', 'simulation: { workers: 0 }', /simulation\.workers/],
    ['workers: 1.5', 'simulation: { workers: 1.5 }', /simulation\.workers/],
    [
      'a seed that is too large',
      'simulation: { random_seed: 18446744073709551616 }',
      /simulation\.random_seed: must be from 0/,
    ],
    [
      'too little money',
      'bankroll: { starting_amount: 10 }',
      /bankroll\.starting_amount: must be at least 15/,
    ],
    ['a list', '- 1', /named settings/],
  ]
  it.each(cases)('%s is refused with its place, and nothing is made', async (what, yaml, path) => {
    const home = await temporaryFolder()
    const config = join(home, 'bad.yaml')
    const out = join(home, what.replaceAll(/\W/g, '-'))
    await writeFile(config, yaml)
    const finished = await callCommand(['simulate', config, '--out', out, '--json'], { home })
    expect(finished.code).toBe(2)
    expect(finished.err).toMatch(path)
    expect(finished.err).not.toMatch(/\n\s+at /)
    const { error } = json(finished)
    expect(error).toMatchObject({ code: 'config_invalid', message: expect.any(String) })
    expect(error['problems']).not.toHaveLength(0)
    await expect(readdir(out)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it.each([
    ['--workers', '0'],
    ['--workers', '1.5'],
    ['--workers', 'few'],
    ['--sessions', '-1'],
    ['--sessions', '1e99'],
    ['--seed', '18446744073709551616'],
    ['--hands', 'x'],
  ])('%s %s is refused and named as an option', async (option, value) => {
    const home = await temporaryFolder()
    const config = join(home, 'good.yaml')
    await writeFile(config, SMALL)
    const finished = await callCommand(['simulate', config, `${option}=${value}`], { home })
    expect(finished).toMatchObject({ code: 2, out: '' })
    expect(finished.err).toContain(`(given as ${option})`)
  })

  it('of usage is explained', async () => {
    const { call, config, home: folder } = await setUp()
    await mkdir(join(folder, 'full'))
    await writeFile(join(folder, 'full', 'file'), '')
    const wrong: [string[], RegExp][] = [
      [[], /Usage/],
      [['fly'], /no command fly/],
      [['simulate'], /config file/],
      [['simulate', config, config], /One config file/],
      [['simulate', config, '--speed', '9'], /--speed/],
      [['simulate', config, '--rows', 'all'], /--rows/],
      [['simulate', config, '--format', 'pdf'], /--format/],
      [['simulate', '--resume', join(folder, 'nothing')], /There is no run in/],
      [['simulate', '--resume', folder, '--seed', '1'], /--seed cannot change/],
      [['simulate', config, '--out', join(folder, 'full')], /already holds other files/],
      [['simulate', join(folder, 'no.yaml')], /There is no file/],
    ]
    for (const [args, text] of wrong) {
      const finished = await call(...args)
      expect(finished.code, args.join(' ')).toBe(2)
      expect(finished.err).toMatch(text)
    }
    const damaged = join(folder, 'damaged')
    await mkdir(damaged)
    await writeFile(join(damaged, 'run.json'), '{"schema":1,')
    const finished = await call('simulate', '--resume', damaged, '--json')
    expect(finished.code).toBe(1)
    expect(json(finished).error['code']).toBe('run_damaged')
    expect(await readFile(join(damaged, 'run.json'), 'utf8')).toBe('{"schema":1,')
  })
})

describe('the rest of the command line', () => {
  it('validates', async () => {
    const { call, config, home } = await setUp()
    expect(await call('validate', config)).toMatchObject({ code: 0, err: '' })
    const valid = JSON.parse((await call('validate', config, '--json')).out) as Record<string, unknown>
    expect(valid).toMatchObject({ valid: true, problems: [], config: { bankroll: { base_bet: '2.5' } } })
    const bad = join(home, 'bad.yaml')
    await writeFile(bad, 'bankroll:\n  base_bet: 0\n  colour: red\n')
    const refused = await call('validate', bad, '--json')
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('bankroll.base_bet: must be above 0 (line 2)')
    const { valid: ok, problems } = JSON.parse(refused.out) as {
      valid: boolean
      problems: { path: string }[]
    }
    expect(ok).toBe(false)
    expect(problems.length).toBeGreaterThanOrEqual(2)
  })

  it('offers help and its version on every command', async () => {
    const { call } = await setUp()
    for (const command of [[], ['simulate'], ['validate']]) {
      const help = await call(...command, '--help')
      expect(help).toMatchObject({ code: 0, err: '' })
      expect(help.out).toContain('Usage')
      const version = await call(...command, '--version')
      expect(version).toMatchObject({ code: 0, err: '' })
      expect(version.out).toMatch(/^Feltworks \d+\.\d+\.\d+ \(engine /)
    }
  })

  it('works as it is shipped, from any folder', async () => {
    const { home } = await setUp()
    const args = ['simulate', 'small one.yaml', '--out', 'run', '--json', '--quiet']
    const finished = await runCommand(args, { home, entry: 'built', cwd: home })
    expect(finished).toMatchObject({ code: 0, err: '' })
    expect((await readdir(join(home, 'run'))).sort()).toContain('summary.json')
  })

  it('writes the formats asked for beside the run', async () => {
    const { run, out, config } = await setUp()
    const finished = await run('simulate', config, '--out', out('a'), '--format', 'csv,json,html', '--quiet')
    expect(finished).toMatchObject({ code: 0, out: '', err: '' })
    const names = await readdir(out('a'))
    expect(names).toEqual(
      expect.arrayContaining(['aggregate.csv', 'sessions.csv', 'report.html', 'report.json']),
    )
    expect(names.filter((name) => name.startsWith('.'))).toEqual([])
    expect((await readFile(join(out('a'), 'sessions.csv'), 'utf8')).trim().split('\n')).toHaveLength(4001)
    const without = await run('simulate', config, '--out', out('b'), '--format', 'csv', '--rows', 'none')
    expect(without.code).toBe(0)
    expect(await readdir(out('b'))).not.toContain('sessions.csv')
  })

  it('says in one sentence that an old Node will not do', async () => {
    const home = await temporaryFolder()
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'22.1.0'}})`
    const finished = await runCommand(['simulate', 'x.yaml'], { home, node: ['--import', old] })
    expect(finished).toMatchObject({
      code: 2,
      out: '',
      err: 'Feltworks needs Node 24 or newer; this is Node 22.1.0.\n',
    })
  })
})
