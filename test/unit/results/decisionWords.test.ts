import { describe, expect, it } from 'vitest'
import { type Card, parseCards } from '../../../src/engine/cards/card.ts'
import {
  cardsOfIndex,
  FOUR_CARD_HANDS,
  indexOfCards,
  THREE_CARD_HANDS,
} from '../../../src/engine/cards/combinations.ts'
import { STANDARD_MAIN_PAYOUTS } from '../../../src/engine/letitride/paytables.ts'
import { type CardStrategy, compileStrategy } from '../../../src/engine/letitride/strategies/compile.ts'
import { decisionWorth } from '../../../src/engine/letitride/strategies/worth.ts'
import {
  BET1_HANDS,
  BET2_HANDS,
  type DecisionHand,
  decisionHand,
  ruleRides,
} from '../../../src/shared/results/decisionHand.ts'
import { decisionWords } from '../../../src/shared/results/decisionWords.ts'

const mainPayouts = STANDARD_MAIN_PAYOUTS
const worth = decisionWorth(mainPayouts)

/** The words with the decision that a strategy takes on cards. */
function words(text: string, strategy: CardStrategy, rule: number | null = null): string {
  const cards = parseCards(text)!
  const tables = compileStrategy({ strategy, mainPayouts })
  const decisions = cards.length === 3 ? tables.bet1 : tables.bet2
  const rides = decisions[indexOfCards(cards)] === 1
  const value = cards.length === 3 ? worth.bet1(cards) : worth.bet2(cards)
  return decisionWords({ cards, strategy, decision: { action: rides ? 'ride' : 'pull', worth: value, rule } })
}

/** Every hand of a bet with its number. */
function* holdings(size: 3 | 4): Generator<{ readonly index: number; readonly cards: Card[] }> {
  const count = size === 3 ? THREE_CARD_HANDS : FOUR_CARD_HANDS
  for (let index = 0; index < count; index++) yield { index, cards: cardsOfIndex(index, size) }
}

const RIDES = /\brides?\b/
const PULLED = /\bpulled\b/

describe('the reason of a decision', () => {
  for (const size of [3, 4] as const) {
    it(`says what basic strategy does, for every hand of ${size} cards`, () => {
      const tables = compileStrategy({ strategy: 'basic', mainPayouts })
      const decisions = size === 3 ? tables.bet1 : tables.bet2
      const seen = new Map<string, DecisionHand>()
      const wrong: string[] = []
      for (const { index, cards } of holdings(size)) {
        const hand = decisionHand(cards)
        seen.set(hand.kind, hand)
        if (ruleRides(hand) !== (decisions[index] === 1)) wrong.push(`${cards}: ${hand.kind}`)
        const text = decisionWords({
          cards,
          strategy: 'basic',
          decision: { action: decisions[index] === 1 ? 'ride' : 'pull', worth: 0, rule: null },
        })
        const [rides, pulled] = [RIDES.test(text), PULLED.test(text)]
        // A rule may mention the other way as its exception; its own way it must name.
        if (!(decisions[index] === 1 ? rides && !pulled : pulled)) wrong.push(`${cards}: ${text}`)
      }
      expect(wrong).toEqual([])
      expect([...seen.keys()].sort()).toEqual([...(size === 3 ? BET1_HANDS : BET2_HANDS)].sort())
    })

    it(`says what optimal play does, for every hand of ${size} cards`, () => {
      const tables = compileStrategy({ strategy: 'optimal', mainPayouts })
      const decisions = size === 3 ? tables.bet1 : tables.bet2
      let wrong = 0
      for (const { index, cards } of holdings(size)) {
        const value = size === 3 ? worth.bet1(cards) : worth.bet2(cards)
        const action = decisions[index] === 1 ? ('ride' as const) : ('pull' as const)
        const text = decisionWords({
          cards,
          strategy: 'optimal',
          decision: { action, worth: value, rule: null },
        })
        const expected = value > 0 ? 'wins on average' : value < 0 ? 'loses on average' : 'exactly nothing'
        if (!text.includes(expected) || (action === 'ride') !== value > 0) wrong++
      }
      expect(wrong).toBe(0)
    })
  }

  it('names the hand and the line of the rule', () => {
    expect(words('7c Tc Jc', 'basic')).toBe(
      'Three to a straight flush with two gaps and two high cards. It rides: the rule asks for at least two.',
    )
    expect(words('7c Tc Jc 2c', 'basic')).toMatch(/^Four to a flush. It rides, .*nine of the 48/)
    expect(words('Kh 4d Ks', 'basic')).toMatch(/^A pair of kings\. /)
    expect(words('6h 6d 6s', 'basic')).toMatch(/^Three sixes\. /)
    expect(words('Ac 2c 4c', 'basic')).toMatch(/ace at its low end/)
    expect(words('Jc Qd Kh As', 'optimal')).toMatch(/exactly nothing/)
  })

  it('tells what other strategies look at', () => {
    const conservative = {
      kind: 'conservative',
      madeHandsOnly: false,
      minStrengthBet1: 2,
      minStrengthBet2: 3,
    } as const
    expect(words('Kh 4d Ks', conservative)).toContain('strength is 2')
    expect(words('Kh 4d Ks 5c', conservative)).toContain('at least 3, so the bet is pulled')
    expect(words('Kh 4d 2s', 'always_ride')).toContain('every bet rides')
    expect(words('Kh 4d 2s', 'always_pull')).toContain('every bet is pulled')
  })

  it('quotes the rule that decided', () => {
    const custom: CardStrategy = {
      kind: 'custom',
      bet1Rules: [{ condition: 'has_high_pair', action: 'ride' }],
      bet2Rules: [{ condition: 'default', action: 'pull' }],
    }
    expect(words('Kh 4d Ks', custom, 1)).toContain('Rule 1 decides: has_high_pair, ride.')
    expect(words('Kh 4d 2s', custom)).toContain('No rule holds')
  })
})
