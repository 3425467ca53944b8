import { parseObjective } from '../engine/exact/goal/objective.ts'
import {
  choicesSchema,
  type GoalChoices,
  type GoalObjective,
  objectiveSchema,
  USUAL_BETS,
} from '../shared/exact/bestPlay.ts'
import { COMMON, type CommonOptions, onlyFile, parse } from './options.ts'
import { UsageError } from './terminal.ts'

const ANALYZE = {
  ...COMMON,
  goal: { type: 'string' },
  choose: { type: 'string' },
  bets: { type: 'string' },
} as const

export interface Goal {
  /** As it was given. */
  readonly text: string
  readonly objective: GoalObjective
  readonly choose: GoalChoices
}

export interface AnalyzeOptions extends CommonOptions {
  readonly file: string
  readonly goal: Goal | null
}

/** What best play may choose; decisions are always among it. */
const CHOICES = ['decisions', 'bets', 'leaving'] as const
type Choice = (typeof CHOICES)[number]

export function analyzeOptions(args: string[]): AnalyzeOptions {
  const { values, positionals } = parse({ args, options: ANALYZE, allowPositionals: true })
  return {
    file: onlyFile(positionals),
    goal: goalOf(values.goal, values.choose, values.bets),
    quiet: values.quiet ?? false,
    json: values.json ?? false,
  }
}

function goalOf(text?: string, choose?: string, bets?: string): Goal | null {
  if (text === undefined) {
    if (choose !== undefined) throw new UsageError('--choose belongs to a goal; name one with --goal.')
    if (bets !== undefined) throw new UsageError('--bets belongs to a goal; name one with --goal.')
    return null
  }
  const objective = objectiveSchema.safeParse(parseObjective(text))
  if (!objective.success)
    throw new UsageError(
      `--goal takes win, target=AMOUNT, 'ruin;hands=N', utility=log or utility=crra:GAMMA, not ${text}.`,
    )
  const chosen = choiceList(choose)
  const menu = chosen.includes('bets') ? betList(bets) : null
  if (bets !== undefined && menu === null) throw new UsageError('--bets needs --choose bets.')
  return { text, objective: objective.data, choose: { bets: menu, leaving: chosen.includes('leaving') } }
}

function choiceList(text: string | undefined): Choice[] {
  if (text === undefined) return ['decisions']
  return text.split(',').map((name) => {
    const found = CHOICES.find((choice) => choice === name.trim())
    if (found === undefined)
      throw new UsageError(`--choose takes ${CHOICES.join(', ')}; ${name} is none of them.`)
    return found
  })
}

function betList(text: string | undefined): number[] {
  if (text === undefined) return [...USUAL_BETS]
  const multiples = text.split(',').map((part) => (/^\d{1,4}$/.test(part.trim()) ? Number(part) : Number.NaN))
  const menu = choicesSchema.shape.bets.safeParse([...new Set(multiples)].sort((a, b) => a - b))
  if (!menu.success || menu.data === null)
    throw new UsageError(
      `--bets takes whole numbers of base bets from 1 to 1,000, such as 1,2,5; not ${text}.`,
    )
  return menu.data
}
