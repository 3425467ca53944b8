import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STOP_REASONS } from '../../../src/engine/letitride/setup.ts'
import { summarySchema } from '../../../src/shared/results/summary.ts'
import { aggregateColumns, aggregateCsv } from '../../../src/workers/exports/csv/aggregate.ts'
import { centsCell, csvLine, harmless } from '../../../src/workers/exports/csv/cells.ts'
import { SESSION_COLUMNS } from '../../../src/workers/exports/csv/sessions.ts'
import { exportRun } from '../../../src/workers/exports/exportRun.ts'
import { parseCsv } from './parseCsv.ts'
import { playedRun } from './playedRun.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'feltworks-csv-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('cells', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), (texts) => {
        expect(parseCsv(csvLine(texts))).toEqual([texts.map(harmless)])
      }),
    )
  })
  it('never begin a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\u0000', ' =', '＝')
    fc.assert(
      fc.property(start, fc.string(), (sign, rest) => {
        const [cell] = parseCsv(csvLine([sign + rest]))[0]!
        expect(cell).toBe(`'${sign}${rest}`)
      }),
    )
  })
  it('keep negative numbers numbers', () => {
    expect(csvLine([-1.5, { digits: '-14.02' }, null, Number.NaN, -0, 0.1 + 0.2])).toBe(
      '-1.5,-14.02,,,0,0.30000000000000004\r\n',
    )
  })
  it('write cents exactly', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        const text = centsCell(cents)
        const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? []
        const digits = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))
        expect(sign === '-' ? -digits : digits).toBe(BigInt(cents))
      }),
    )
  })
})

describe('the sessions file', () => {
  it('holds each session once, by number, with the digits of the rows', async () => {
    const config = { bankroll: { base_bet: '2.5', stop_conditions: { win_limit: 50, loss_limit: 60 } } }
    const { folder, rows } = await playedRun(join(root, 'run'), { sessions: 5_000, config })
    const target = join(root, 'sessions.csv')
    await exportRun(
      { folder, target, format: 'sessions', locale: 'de-DE' },
      { onProgress: () => undefined, cancelled: () => false },
    )
    const text = await readFile(target, 'utf8')
    expect(text.startsWith('\ufeffsession_id,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    const [header, ...lines] = parseCsv(text.slice(1))
    expect(header).toEqual(SESSION_COLUMNS)
    const cents = (cell: string) => Math.round(Number(cell) * 100)
    const back = lines.map((cells) => ({
      session: Number(cells[0]),
      table: cells[1],
      outcome: cells[3],
      stopReason: STOP_REASONS.indexOf(cells[4] as never),
      hands: Number(cells[5]),
      money: cells.slice(6, 13).map(cents),
      percent: Number(cells[13]),
    }))
    expect(back).toEqual(
      rows.map((row) => ({
        session: row.session,
        table: '',
        outcome: row.finalCents > 50_000 ? 'win' : row.finalCents < 50_000 ? 'loss' : 'push',
        stopReason: row.stopReason,
        hands: row.hands,
        money: [
          50_000,
          row.finalCents,
          row.finalCents - 50_000,
          row.wageredCents,
          row.bonusWageredCents,
          row.peakCents,
          row.maxDrawdownCents,
        ],
        percent: (100 * row.maxDrawdownCents) / row.peakAtMaxDrawdownCents,
      })),
    )
  })
})

describe('the sessions file of a table', () => {
  it.each([
    { seats: 3, total_rounds: null },
    { seats: 2, total_rounds: 150 },
  ])(
    'names the table and the seat of each line: $seats seats, $total_rounds rounds',
    async ({ seats, ...table }) => {
      const config = {
        table: { num_seats: seats, ...table },
        bankroll: { stop_conditions: { win_limit: 50, loss_limit: 60 } },
      }
      const { folder, rows } = await playedRun(join(root, `table ${seats}`), { sessions: 200, config })
      const target = join(root, `table-${seats}.csv`)
      await exportRun(
        { folder, target, format: 'sessions', locale: 'en-US' },
        { onProgress: () => undefined, cancelled: () => false },
      )
      const [, ...lines] = parseCsv((await readFile(target, 'utf8')).slice(1))
      expect(lines.map((cells) => cells.slice(0, 3))).toEqual(
        rows.map((row) => [String(row.session), String(row.session), String(row.seat + 1)]),
      )
      expect(lines.map((cells) => Math.round(Number(cells[7]) * 100))).toEqual(
        rows.map((row) => row.finalCents),
      )
      expect(new Set(lines.map((cells) => cells[2])).size).toBe(seats)
      expect(lines.length).toBeGreaterThanOrEqual(200 * seats)
    },
  )
})

describe('the aggregate file', () => {
  it('holds the exact sums and the figures of the summary in one row', async () => {
    const bonus_strategy = { enabled: true, type: 'always', always: { amount: '1' }, paytable: 'paytable_a' }
    const { folder, record, totals } = await playedRun(join(root, 'bonus'), {
      config: { bonus_strategy },
      record: { name: '=HYPERLINK("x")' },
    })
    const summary = summarySchema.parse(JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')))
    const [names, cells, ...rest] = parseCsv(aggregateCsv(record, summary).slice(1))
    expect(rest).toEqual([])
    expect(new Set(names).size).toBe(names!.length)
    const row = Object.fromEntries(names!.map((name, i) => [name, cells![i]!]))
    expect(row).toMatchObject({
      total_sessions: '300',
      winning_sessions: String(totals.wins),
      total_hands: String(totals.hands),
      hand_frequencies_royal_flush: String(totals.categories[0]),
      hand_frequencies_high_card: String(totals.categories[10]),
      bonus_hand_frequencies_pair: String(totals.bonusCategories[5]),
      random_seed: '18446744073709551557',
      run_name: `'=HYPERLINK("x")`,
    })
    expect(Number(row['net_result'])).toBe(Number(totals.profit) / 100)
    expect(Number(row['bonus_won'])).toBe(Number(totals.bonusProfit + totals.bonusWagered) / 100)
    expect(Number(row['session_profit_mean'])).toBe(summary.figures.meanProfit)
    expect(Number(row['session_win_rate_ci_upper'])).toBe(summary.figures.winRateCI![1])
    expect(Number(row['session_profit_median'])).toBe(summary.figures.quantiles[2]!.value)
    const shares = names!.filter((name) => name.startsWith('hand_frequency_pct_'))
    expect(shares.reduce((sum, name) => sum + Number(row[name]), 0)).toBeCloseTo(100, 9)
  })
  it('leaves cells empty that a single session cannot fill', async () => {
    const { folder, record } = await playedRun(join(root, 'one'), { sessions: 1 })
    const summary = summarySchema.parse(JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')))
    const columns = new Map(aggregateColumns(record, summary))
    expect(columns.get('session_profit_std')).toBeNull()
    expect(columns.get('bonus_hand_frequency_pct_pair')).toBeNull()
  })
  it('refuses a summary whose sums do not add up', async () => {
    const { folder, record } = await playedRun(join(root, 'odd'), { sessions: 5 })
    const summary = summarySchema.parse(JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')))
    expect(() => aggregateCsv(record, { ...summary, totals: {} })).toThrow(
      expect.objectContaining({ code: 'run_damaged' }),
    )
  })
})
