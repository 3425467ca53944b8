import { expect, it } from 'vitest'
import { kuhnPoker } from '../../../../src/engine/cfr/games/kuhn.ts'
import { sequenceForm } from '../../../../src/engine/cfr/sequenceForm.ts'
import { buildTree } from '../../../../src/engine/cfr/tree.ts'
import { playedHandSchema } from '../../../../src/shared/training/play.ts'
import { actionWorths } from '../../../../src/workers/trainer/actionWorths.ts'
import { Hand } from '../../../../src/workers/trainer/hand.ts'

const tree = buildTree(kuhnPoker())
const form = sequenceForm(tree)
const uniform = new Float64Array(tree.infosets.actionCount).fill(0.5)

function play(seat: 0 | 1, deal: number, choices: readonly number[]) {
  const worths = actionWorths(form, seat, uniform)
  return playedHandSchema.parse(new Hand(tree, uniform, { seat, deal: String(deal), choices }).play(worths))
}

/** Chips of the person by the rules of Kuhn poker, from the cards and what was done. */
function settled(own: string, other: string, labels: readonly string[], seat: 0 | 1): number {
  const line = labels.map((label) => label.charAt(0)).join('')
  const first = seat === 0 ? 1 : -1
  if (line === 'bp') return first
  if (line === 'pbp') return -first
  return ('JQK'.indexOf(own) > 'JQK'.indexOf(other) ? 1 : -1) * (line === 'pp' ? 1 : 2)
}

it('hides the opponent’s card until the hand has ended, keeps the cards, and settles by the rules', () => {
  for (let deal = 0; deal < 300; deal++) {
    const seat = deal % 2 === 0 ? 0 : 1
    let choices: number[] = []
    let hand = play(seat, deal, choices)
    const { own } = hand
    while (hand.result === null) {
      expect(hand.other).toBeNull()
      expect(hand.options).toEqual(['pass', 'bet'])
      choices = [...choices, (deal + choices.length) % 2]
      const before = hand.events
      hand = play(seat, deal, choices)
      expect(hand.own).toBe(own)
      expect(hand.events.slice(0, before.length)).toEqual(before)
    }
    expect(hand.other).not.toBe(own)
    expect(hand.decisions).toHaveLength(choices.length)
    const labels = hand.events.map((event) => (event.kind === 'action' ? event.label : ''))
    expect(hand.result).toBe(settled(own, hand.other!, labels, seat))
    expect(play(seat, deal, choices)).toEqual(hand)
  }
})

it('deals every card, and the opponent plays its strategy as often as it says', () => {
  const hands = Array.from({ length: 4_000 }, (_, deal) => play(1, deal, []))
  for (const card of 'JQK') {
    const share = hands.filter(({ own }) => own === card).length / hands.length
    // Five standard errors of a share of a third.
    expect(Math.abs(share - 1 / 3)).toBeLessThan(5 * Math.sqrt(2 / 9 / hands.length))
  }
  const bets = hands.filter(({ events }) => events[0]?.kind === 'action' && events[0].label === 'bet').length
  expect(Math.abs(bets / hands.length - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / hands.length))
})

it('says what a mistake gave away', () => {
  // Against someone who bets and calls half of the time, with the king: a bet is called half of the time.
  const deal = Array.from({ length: 100 }, (_, i) => i).find((each) => play(0, each, []).own === 'K')!
  const [decision] = play(0, deal, [0]).decisions
  // A bet wins 1 from a fold and 2 from a call. A pass wins 1 from a pass and, calling, 2 from a bet.
  expect(decision!.options.map(({ worth }) => worth)).toEqual([1.5, 1.5])
  expect(decision!.lost).toBe(0)
  const jack = Array.from({ length: 100 }, (_, i) => i).find((each) => play(0, each, []).own === 'J')!
  const [bluff] = play(0, jack, [1]).decisions
  // A bet wins 1 from a fold and loses 2 to a call; a pass loses 1 either way.
  expect(bluff!.options.map(({ worth }) => worth)).toEqual([-1, -0.5])
  expect(play(0, jack, [0]).decisions[0]!.lost).toBe(0.5)
})

it('refuses choices that are not there', () => {
  expect(() => play(0, 1, [2])).toThrow()
  expect(() => play(0, 1, [1, 0])).toThrow()
  expect(() => new Hand(tree, uniform, { seat: 0, deal: '99999999999999999999', choices: [] })).toThrow()
})
