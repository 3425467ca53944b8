import type { SimulationConfig } from '../shared/config/simulation.ts'
import type { BestPlay, BestPlayAnswer } from '../shared/exact/bestPlay.ts'
import { formatAmount, formatMoney } from '../shared/format/money.ts'
import { DEFAULT_STYLE, formatNumber, formatPercent } from '../shared/format/number.ts'
import { exactHand } from '../shared/results/exactHand.ts'
import type { ExactFigures, SessionTheory } from '../shared/results/exactSession.ts'
import { goalName, goalWorth } from '../shared/results/goalWords.ts'
import { notExactText } from '../shared/results/notExactWords.ts'
import type { HandTheory } from '../shared/results/theory.ts'
import type { Goal } from './analyzeOptions.ts'

export interface Analysis {
  readonly config: SimulationConfig
  readonly hand: HandTheory
  readonly session: SessionTheory
  readonly goal: Goal | null
  readonly best: BestPlayAnswer | null
}

/** The one object of --json. `best` is there only with a goal. */
export function jsonAnalysis({ hand, session, goal, best }: Analysis): string {
  return `${JSON.stringify({
    hand: { ...(hand.play ?? NO_PLAY), categories: hand.categories, bonus: hand.bonus },
    session: session.kind === 'exact' ? session.figures : null,
    ...(goal === null ? {} : { best: best?.kind === 'solved' ? jsonBest(goal, best) : null }),
    notes: notesOf({ session, best }),
  })}\n`
}

/** For rules that look at the session. */
const NO_PLAY = {
  evPerBaseBet: null,
  houseEdge: null,
  standardDeviation: null,
  elementOfRisk: null,
  rides: null,
} as const

function jsonBest(goal: Goal, { session, value, certainBankroll, explanation }: BestPlay) {
  return {
    goal: goal.text,
    chosen: {
      decisions: true,
      bets: goal.choose.bets,
      leaving: goal.choose.leaving,
    },
    value,
    certainBankroll,
    ...session.figures,
    explanation,
  }
}

function notesOf({ session, best }: Pick<Analysis, 'session' | 'best'>): string[] {
  const notes = []
  if (session.kind === 'not_exact') notes.push(`Session: ${notExactText(session, STYLE)}`)
  if (best?.kind === 'not_exact') notes.push(`Best play: ${notExactText(best, STYLE)}`)
  return notes
}

const STYLE = DEFAULT_STYLE
const percent = (share: number, places = 2) => formatPercent(share, { places }, STYLE)
const money = (amount: number, places = 2) => formatMoney(amount, { places }, STYLE)
const line = (label: string, value: string) => `  ${label.padEnd(26)}${value}`

/** The exact figures for people. */
export function textAnalysis({ config, hand, session, goal, best }: Analysis): string {
  const lines = [...handLines(config, hand), '', ...sessionLines(session)]
  if (goal !== null && best !== null) lines.push('', ...bestLines(goal, best))
  return `${lines.join('\n')}\n`
}

function handLines(config: SimulationConfig, hand: HandTheory): string[] {
  const { play } = hand
  if (play === null) return ['One hand: the rules look at the session, so there is no exact answer.']
  const exact = exactHand(config, hand)
  return [
    'One hand, exactly',
    line('House edge', `${percent(play.houseEdge, 4)} of a bet`),
    ...(exact === null ? [] : [line('Average result', money(exact.ev, 4))]),
    line('Standard deviation', `${formatNumber(play.standardDeviation, { places: 4 }, STYLE)} bets`),
    line('Loss over amount at risk', percent(play.elementOfRisk, 4)),
    line('Bet 1 rides', percent(play.rides.bet1)),
    line('Bet 2 rides', percent(play.rides.bet2)),
    ...(hand.bonus === null
      ? []
      : [line('Edge of the bonus bet', `${percent(hand.bonus.houseEdge, 4)} of it`)]),
  ]
}

function sessionLines(session: SessionTheory): string[] {
  if (session.kind === 'not_exact') return [`A session: ${notExactText(session, STYLE)} Simulate instead.`]
  return ['A session, exactly', ...figureLines(session.figures)]
}

function figureLines(figures: ExactFigures): string[] {
  const reasons = Object.entries(figures.stopReasons)
    .filter(([, share]) => share >= 5e-7)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, share]) => `${REASONS[reason] ?? reason} ${percent(share)}`)
  const amount = (p: number) => {
    const found = figures.quantiles.find((quantile) => quantile.p === p)
    return found === undefined ? '' : formatAmount(found.value, STYLE)
  }
  return [
    line('Leaves ahead', percent(figures.pWin, 4)),
    line('Leaves even', percent(figures.pPush, 4)),
    line('Leaves behind', percent(figures.pLoss, 4)),
    line('Average result', money(figures.meanProfit, 4)),
    line('Standard deviation', money(figures.sdProfit)),
    line('Hands', formatNumber(figures.meanHands, { places: 2 }, STYLE)),
    line('Half end at or below', amount(0.5)),
    line('90 % end within', `${amount(0.05)} to ${amount(0.95)}`),
    line('Ends by', reasons.join(', ')),
  ]
}

const REASONS: Readonly<Record<string, string>> = {
  win_limit: 'win limit',
  loss_limit: 'loss limit',
  max_hands: 'last hand',
  insufficient_funds: 'too little money',
  max_duration: 'time',
  left: 'leaving',
}

function bestLines(goal: Goal, best: BestPlayAnswer): string[] {
  const title = `Best play ${goalName(goal.objective, STYLE)}`
  if (best.kind === 'not_exact') return [`${title}: ${notExactText(best, STYLE)}`]
  const { explanation } = best
  return [
    `${title}, exactly`,
    ...goalWorth(best, goal.objective, STYLE).map(({ label, value }) => line(label, value)),
    ...(explanation === null ? [] : [line('Given up for it', `${money(explanation.givenUp)} a session`)]),
    ...figureLines(best.session.figures),
  ]
}
