import { describe, expect, test } from 'vitest'
import { indexOfCards } from '../../../../src/engine/cards/combinations.ts'
import { STANDARD_MAIN_PAYOUTS } from '../../../../src/engine/letitride/paytables.ts'
import { compileStrategy } from '../../../../src/engine/letitride/strategies/compile.ts'
import { betValues } from '../../../../src/engine/letitride/strategies/optimal.ts'
import { cards } from '../support/setups.ts'

const mainPayouts = STANDARD_MAIN_PAYOUTS
const basic = compileStrategy({ strategy: 'basic', mainPayouts })
const optimal = compileStrategy({ strategy: 'optimal', mainPayouts })
const values = betValues(mainPayouts)

describe('bet 1 rides (R) or is pulled (P)', () => {
  test.each(
    'TcTd2h R;9c9d9h R;9c9dKh P;TsJsQs R;TsQsAs R;2c3c4c P;Ac2c3c P;3c4c5c R;7c8cTc R;5c6c8c P;7cTcJc R;7c8cJc P;Ac2c4c P;Ac3c4c P;AcKdQh P;KsQs2s P'
      .split(';')
      .map((vector) => vector.split(' ') as [string, string]),
  )('%s %s', (hand, decision) => {
    const index = indexOfCards(cards(hand))
    expect(basic.bet1[index]).toBe(decision === 'R' ? 1 : 0)
    expect(optimal.bet1[index]).toBe(decision === 'R' ? 1 : 0)
  })
})

describe('bet 2 rides (R) or is pulled (P)', () => {
  test.each(
    'AcAdAhAs R;7c7d8h8s R;2c5c9cKc R;6c7d8h9s P;7c8d9hTs R;8c9dTcJh R;TcJdQhKs R;9cTdJhKs P;Ac2d3h4s P;TcTd5h6s R;9c9d5h6s P'
      .split(';')
      .map((vector) => vector.split(' ') as [string, string]),
  )('%s %s', (hand, decision) => {
    const index = indexOfCards(cards(hand))
    expect(basic.bet2[index]).toBe(decision === 'R' ? 1 : 0)
    expect(optimal.bet2[index]).toBe(decision === 'R' ? 1 : 0)
  })

  test.each(['JcQdKhAs', 'TcQdKhAs', 'TcJdKhAs', 'TcJdQhAs'])(
    'basic rides %s, which is worth exactly nothing, and optimal pulls it',
    (hand) => {
      const index = indexOfCards(cards(hand))
      expect([basic.bet2[index], optimal.bet2[index], values.bet2[index]]).toEqual([1, 0, 0])
    },
  )
})

test('exact values: four consecutive low cards 0, a gutshot with three high cards −6, suited A-2-4 −168', () => {
  expect(values.bet2[indexOfCards(cards('6c7d8h9s'))]).toBe(0)
  expect(values.bet2[indexOfCards(cards('9cTdJhKs'))]).toBe(-6)
  expect(values.bet1[indexOfCards(cards('Ac2c4c'))]).toBe(-168)
  expect(values.bet1[indexOfCards(cards('Ac3c4c'))]).toBe(-168)
})

test('basic and optimal differ only where a bet is worth exactly nothing', () => {
  let ties = 0
  for (let hand = 0; hand < 270_725; hand++) {
    if (values.bet2[hand] === 0) ties++
    else if (basic.bet2[hand] !== optimal.bet2[hand]) throw new Error(`four cards ${hand}`)
  }
  expect(ties).toBe(2_268)
  for (let hand = 0; hand < 22_100; hand++) {
    if (values.bet1[hand] !== 0 && basic.bet1[hand] !== optimal.bet1[hand])
      throw new Error(`three cards ${hand}`)
  }
})

test('optimal follows the paytable: it pulls everything when nothing pays and rides when all does', () => {
  const nothing = compileStrategy({
    strategy: 'optimal',
    mainPayouts: Array.from<number>({ length: 11 }).fill(0),
  })
  const everything = compileStrategy({
    strategy: 'optimal',
    mainPayouts: Array.from<number>({ length: 11 }).fill(1),
  })
  expect(nothing.bet1.includes(1) || nothing.bet2.includes(1)).toBe(false)
  expect(everything.bet1.includes(0) || everything.bet2.includes(0)).toBe(false)
})
