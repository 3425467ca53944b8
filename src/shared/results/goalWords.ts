import type { BestPlay, GoalObjective } from '../exact/bestPlay.ts'
import { formatAmount, formatMoney } from '../format/money.ts'
import { formatCount, formatNumber, formatPercent, NO_VALUE, type NumberStyle } from '../format/number.ts'

/** A goal within a sentence: "for leaving ahead". */
export function goalName(objective: GoalObjective, style: NumberStyle): string {
  switch (objective.kind) {
    case 'win':
      return 'for leaving ahead'
    case 'target':
      return `for a profit of ${formatAmount(objective.cents / 100, style)}`
    case 'ruin':
      return `for playing ${formatCount(objective.hands, style)} hands`
    case 'utility':
      return objective.gamma === 1
        ? 'for the expected logarithm of the bankroll'
        : `for expected utility with risk aversion ${formatNumber(objective.gamma, { places: 2 }, style)}`
  }
}

/** What a goal is worth under best play, and under play for the expectation. */
export function goalWorth(
  { value, certainBankroll, explanation, evPlay }: BestPlay,
  objective: GoalObjective,
  style: NumberStyle,
): { readonly label: string; readonly value: string }[] {
  if (objective.kind === 'utility') {
    return [
      { label: 'Expected utility', value: number(value, style) },
      ...(explanation === null
        ? []
        : [{ label: 'Played for the average', value: number(explanation.evValue, style) }]),
      {
        label: 'As good as, for sure',
        value: certainBankroll === null ? NO_VALUE : formatMoney(certainBankroll, { places: 2 }, style),
      },
    ]
  }
  const percent = (share: number | null) =>
    share === null ? NO_VALUE : formatPercent(share, { places: 4 }, style)
  const before = explanation?.evValue ?? (objective.kind === 'win' ? evPlay.pWin : null)
  return [
    { label: 'Chance of success', value: percent(value) },
    ...(before === null ? [] : [{ label: 'Played for the average', value: percent(before) }]),
  ]
}

function number(value: number | null, style: NumberStyle): string {
  return value === null ? NO_VALUE : formatNumber(value, { places: 6 }, style)
}
