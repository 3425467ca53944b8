import { describe, expect, test } from 'vitest'
import { figures } from '../../../../src/engine/letitride/figures.ts'
import { emptyTotals, mergeTotals } from '../../../../src/engine/letitride/totals.ts'
import { parseTotals, serializeTotals, type TotalsJson } from '../../../../src/engine/letitride/totalsJson.ts'
import { playSessions, setupWith, withBonus } from '../support/setups.ts'

const setup = setupWith({ ...withBonus(), winLimitCents: 10_000, lossLimitCents: 10_000 })
const totals = playSessions(setup, { count: 500 })

/** What a journal gives back: parsed text. */
function stored(): TotalsJson {
  return JSON.parse(JSON.stringify(serializeTotals(totals))) as TotalsJson
}

test('totals survive their journey through JSON', () => {
  expect(parseTotals(stored(), setup)).toEqual(totals)
  const empty = emptyTotals(setup)
  expect(parseTotals(serializeTotals(empty), setup)).toEqual(empty)
})

test('totals of the first version are read, with nothing in what was not counted then', () => {
  const { seats } = stored()
  const added = ['winStreaks', 'lossStreaks', 'drawdownPercents', 'ruins', 'jackpotPaid']
  const first = Object.fromEntries(Object.entries(seats[0]!).filter(([field]) => !added.includes(field)))
  const old = { seats: [{ ...first, stopReasons: seats[0]!.stopReasons.slice(0, 4) }] }
  const read = parseTotals(old, setup)!
  expect(read.tableSessions).toBe(500)
  expect(read.seats[0]).toMatchObject({
    profit: totals.seats[0]!.profit,
    jackpotPaid: 0n,
    ruins: [0, 0, 0, 0],
  })
  expect(figures(read, setup).overall).toMatchObject({
    meanLongestLossStreak: null,
    ruin: [],
    lossStreaks: [],
  })
})

test('totals of the second version are read: nobody left by choice', () => {
  const { seats, tableSessions } = stored()
  const old = { version: 2, tableSessions, seats: seats.map(withoutLeaving) }
  expect(parseTotals(old, setup)).toEqual(totals)
  // Seven reasons were not known then.
  expect(parseTotals({ ...stored(), version: 3, seats: seats.map(withoutLeaving) }, setup)).toBeNull()
})

function withoutLeaving(seat: TotalsJson['seats'][number]) {
  return { ...seat, stopReasons: seat.stopReasons.slice(0, 6) }
}

test('empty totals change nothing in a merge', () => {
  expect(mergeTotals(totals, emptyTotals(setup))).toEqual(totals)
  expect(mergeTotals(emptyTotals(setup), totals)).toEqual(totals)
})

test('totals of different shapes cannot be merged', () => {
  expect(() => mergeTotals(totals, emptyTotals(setupWith()))).toThrow(RangeError)
})

describe('nonsense is not totals', () => {
  test.each([null, 1, 'x', [], {}, { seats: [] }, { seats: [null] }, { seats: [{}] }])('%j', (json) => {
    expect(parseTotals(json, setup)).toBeNull()
  })

  const damages: [string, (seat: TotalsJson['seats'][number]) => void][] = [
    ['a negative count', (seat) => (seat.sessions = -1)],
    ['a fractional count', (seat) => (seat.hands += 0.5)],
    ['sessions that are not wins, losses and pushes', (seat) => seat.wins++],
    ['a sum that is no decimal', (seat) => (seat.profit = '0x10')],
    ['a sum of endless digits', (seat) => (seat.peak = '9'.repeat(1_000))],
    ['a list of the wrong length', (seat) => seat.categories.pop()],
    ['hands that no category counts', (seat) => seat.categories[0]!++],
    ['a stop reason too many', (seat) => seat.stopReasons[1]!++],
    ['a histogram bin outside', (seat) => seat.histogram.bins.push([1e9, 1])],
    ['a histogram bin twice', (seat) => seat.histogram.bins.push(seat.histogram.bins[0]!)],
    ['a histogram that counts other sessions', (seat) => seat.histogram.above++],
    ['profits that do not add up', (seat) => (seat.bonusProfit = '1')],
    ['no extremes', (seat) => (seat.minProfit = null)],
  ]
  test.each(damages)('%s', (_, damage) => {
    const json = stored()
    damage(json.seats[0]!)
    expect(parseTotals(json, setup)).toBeNull()
  })

  test('totals of another setup', () => {
    const other = setupWith({
      baseBetCents: 100,
      winLimitCents: 100,
      lossLimitCents: 100,
      handsPerSession: 1,
    })
    expect(parseTotals(stored(), other)).toBeNull()
  })
})
