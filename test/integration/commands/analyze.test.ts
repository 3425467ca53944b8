import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { callCommand } from '../../fixtures/runs/command.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'

// Nothing here is about time; a busy machine takes as long as it takes.
vi.setConfig({ testTimeout: 120_000 })

async function setUp(yaml: string) {
  const home = await temporaryFolder()
  const config = join(home, 'experiment.yaml')
  await writeFile(config, yaml)
  return (...args: string[]) => callCommand(['analyze', config, ...args], { home })
}

interface Session {
  readonly pWin: number
  readonly pPush: number
  readonly pLoss: number
  readonly meanProfit: number
  readonly sdProfit: number
  readonly meanHands: number
  readonly stopReasons: Record<string, number>
  readonly quantiles: { p: number; value: number }[]
}

interface Analysis {
  readonly hand: { houseEdge: number; evPerBaseBet: number; elementOfRisk: number; standardDeviation: number }
  readonly session: Session | null
  readonly best?: (Session & { value: number; explanation: { evValue: number } }) | null
  readonly notes: string[]
}

const parse = (out: string) => JSON.parse(out) as Analysis
const limits = (limit: number) =>
  `{ strategy: { type: optimal }, bankroll: { stop_conditions: { win_limit: ${limit}, loss_limit: ${limit} } } }`

describe('analyze', () => {
  it('gives the published figures of a session within $100 either way', async () => {
    const run = await setUp(limits(100))
    const { code, out, err } = await run('--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { hand, session, best } = parse(out)
    expect(best).toBeUndefined()
    expect(hand.houseEdge).toBeCloseTo(0.035057, 6)
    expect(hand.elementOfRisk).toBeCloseTo(0.028648, 6)
    expect(session?.pWin).toBeCloseTo(0.320502, 6)
    expect(session?.pPush).toBeCloseTo(0.002194, 6)
    expect(session?.meanProfit).toBeCloseTo(-14.1691, 4)
    expect(session?.sdProfit).toBeCloseTo(232.355, 3)
    expect(session?.meanHands).toBeCloseTo(80.8352, 4)
    const reasons = Object.values(session?.stopReasons ?? {}).reduce((sum, share) => sum + share, 0)
    expect(reasons).toBeCloseTo(1, 9)
    expect(session?.quantiles.map(({ p }) => p)).toContain(0.5)
  })

  it('solves the default experiment, which has no limits', async () => {
    const run = await setUp('{}')
    const { session } = parse((await run('--json')).out)
    expect(session?.pWin).toBeCloseTo(0.322703, 6)
  })

  it('finds the play that leaves ahead most often, and says what the usual play does', async () => {
    const run = await setUp(limits(25))
    const { code, out } = await run('--goal', 'win', '--json')
    expect(code).toBe(0)
    const { session, best } = parse(out)
    expect(session?.pWin).toBeCloseTo(0.345, 3)
    expect(best?.pWin).toBeCloseTo(0.3793, 4)
    expect(best?.value).toBeCloseTo(best?.pWin ?? 0, 12)
    expect(best?.explanation.evValue).toBeCloseTo(session?.pWin ?? 0, 12)
    const text = await run('--goal', 'win')
    expect(text.out).toMatch(/Leaves ahead\s+34\.50/)
    expect(text.out).toMatch(/Best play for leaving ahead, exactly\n\s+Chance of success\s+37\.93/)
  })

  it('reads every goal and choice', async () => {
    const run = await setUp(limits(25))
    for (const goal of ['target=20', 'ruin;hands=5', 'utility=log', 'utility=crra:2']) {
      const { code, out } = await run('--goal', goal, '--json')
      expect(code).toBe(0)
      expect(parse(out).best?.value).toBeTypeOf('number')
    }
    const chosen = await run('--goal', 'win', '--choose', 'decisions,bets,leaving', '--bets', '1,2', '--json')
    expect(parse(chosen.out).best?.pWin).toBeGreaterThan(0.3793)
  })

  it.each([
    [['--goal', 'luck'], '--goal takes win'],
    [['--goal', 'target=-5'], '--goal takes win'],
    [['--goal', 'target=0'], '--goal takes win'],
    [['--goal', 'ruin;hands=0'], '--goal takes win'],
    [['--goal', 'ruin;hands=201'], 'at most 200 hands'],
    [['--goal', 'utility=crra:'], '--goal takes win'],
    [['--goal', 'win', '--choose', 'cards'], '--choose takes decisions'],
    [['--choose', 'bets'], 'name one with --goal'],
    [['--goal', 'win', '--bets', '1,2'], '--bets needs --choose bets'],
    [['--goal', 'win', '--choose', 'bets', '--bets', '0'], '--bets takes whole numbers'],
    [['--fast'], 'Unknown option'],
  ])('refuses %j', async (args, text) => {
    const run = await setUp('{}')
    const { code, out, err } = await run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(text)
    expect(JSON.parse((await run(...args, '--json')).out)).toMatchObject({ error: { code: 'usage' } })
  })

  it('names the problems of a config', async () => {
    const run = await setUp('{ bankroll: { base_bet: 0 } }')
    const { code, out } = await run('--json')
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'config_invalid', problems: [{ path: 'bankroll.base_bet' }] },
    })
  })

  it('says why a session is too large, gives the hand all the same, and fails a goal', async () => {
    const run = await setUp(
      '{ simulation: { hands_per_session: 10000 }, bankroll: { starting_amount: 100000, base_bet: 1 } }',
    )
    const { code, out } = await run('--json')
    expect(code).toBe(0)
    const { hand, session, notes } = parse(out)
    expect(hand.houseEdge).toBeCloseTo(0.035057, 6)
    expect(session).toBeNull()
    expect(notes[0]).toMatch(/^Session: Too large to solve exactly \(about /)
    const goal = await run('--goal', 'win', '--json')
    expect(goal.code).toBe(1)
    expect(parse(goal.out).best).toBeNull()
  })
})
