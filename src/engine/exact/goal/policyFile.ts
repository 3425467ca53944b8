/**
 * A policy as text: JSON for programs, CSV for spreadsheets. Both hold the whole policy and are read back with the
 * paytables of its game. Decisions are written as a row of 0 (pull) and 1 (ride): bet 1 by three-card type, then bet
 * 2 by bonus result, decision on bet 1 and four-card type. Amounts are whole cents.
 */

import type { PayoffTypes } from '../payoffTypes.ts'
import { HandTree } from './handTree.ts'
import { type Action, Policy, type PolicyData } from './policy.ts'
import { typeNames } from './typeNames.ts'

const FORMAT = 'feltworks-policy'

/** A policy, with what names its game for whoever reads the file. */
export function policyToJson(policy: Policy, game: Readonly<Record<string, unknown>>): string {
  const { numbers, actions, ...shape } = policy.data()
  const { three, four } = typeNames(policy.tree.types)
  const file = {
    format: FORMAT,
    ...shape,
    game,
    types: { threeCards: three, fourCards: four },
    actions: actions.map(({ leave, bets, decisions }) => ({ leave, ...bets, decisions: decisions.join('') })),
    numbers: runsOf(numbers),
  }
  return `${JSON.stringify(file)}\n`
}

/** A policy from its JSON; throws a RangeError for text that is none for these types. */
export function policyFromJson(text: string, types: PayoffTypes): Policy {
  const file = parsed(text)
  if (file?.format !== FORMAT || file.version !== 1) throw new RangeError('not a policy')
  const { stepCents, hands, states, low, high, above, actions, numbers } = file
  return Policy.from(new HandTree(types), {
    version: 1,
    stepCents,
    hands,
    states,
    low,
    high,
    above,
    actions: actions.map(({ decisions, leave, ...bets }) => ({ leave, bets, decisions: bits(decisions) })),
    numbers: Uint32Array.from(numbers.flatMap(([number, count]) => Array<number>(count).fill(number))),
  })
}

type PolicyFile = Omit<PolicyData, 'actions' | 'numbers'> & {
  readonly format: string
  readonly actions: readonly (Action['bets'] & { readonly leave: boolean; readonly decisions: string })[]
  /** Number of an action, and how often in a row. */
  readonly numbers: readonly (readonly [number, number])[]
}

function parsed(text: string): PolicyFile | null {
  try {
    return JSON.parse(text) as PolicyFile
  } catch {
    return null
  }
}

const COLUMNS = [
  'hands_played',
  'betting_state',
  'profit_from',
  'profit_to',
  'leave',
  'bet',
  'bonus_bet',
  'lowered',
  'bet1_rides',
  'decisions',
] as const

/**
 * A row for each run of profits with the same action; an empty `profit_to` is without end. `bet1_rides` names the
 * three-card hands that ride, for eyes.
 */
export function policyToCsv(policy: Policy): string {
  const { hands, states, low, high, stepCents, actions } = policy
  const { three } = typeNames(policy.tree.types)
  const cells = actions.map(({ leave, bets, decisions }) => [
    leave ? 1 : 0,
    bets.betCents,
    bets.bonusCents,
    bets.lowered ? 1 : 0,
    [...new Set(three.flatMap((names, type) => (decisions[type] === 1 ? names : [])))].join(' '),
    // The letter keeps a spreadsheet from reading the row of digits as a number.
    `d${decisions.join('')}`,
  ])
  const lines: string[] = [COLUMNS.join(',')]
  for (let handsPlayed = 0; handsPlayed < hands; handsPlayed++)
    for (let state = 0; state < states; state++) {
      for (let from = low; from <= high; ) {
        const number = policy.numberAt(handsPlayed, state, from)
        let to = from
        while (to < high && policy.numberAt(handsPlayed, state, to + 1) === number) to++
        lines.push([handsPlayed, state, from * stepCents, to * stepCents, ...cells[number]!].join(','))
        from = to + 1
      }
      const above = policy.numberAt(handsPlayed, state, high + 1)
      lines.push([handsPlayed, state, (high + 1) * stepCents, '', ...cells[above]!].join(','))
    }
  return `${lines.join('\n')}\n`
}

/** A policy from its CSV; throws a RangeError for text that is none for these types and steps. */
export function policyFromCsv(text: string, types: PayoffTypes, stepCents: number): Policy {
  const [head, ...lines] = text.trimEnd().split('\n')
  if (head !== COLUMNS.join(',')) throw new RangeError('not a policy')
  const rows = lines.map((line) => line.split(','))
  const steps = (cell: string | undefined): number => Number(cell) / stepCents
  const column = (place: number): number[] => rows.map((row) => Number(row[place]))
  const lows = rows.map((row) => steps(row[2]))
  const shape = {
    stepCents,
    hands: Math.max(...column(0)) + 1,
    states: Math.max(...column(1)) + 1,
    low: Math.min(...lows),
    high: Math.max(...lows) - 1,
  }
  const policy = new Policy(new HandTree(types), shape)
  for (const [hands, state, from, to, leave, bet, bonus, lowered, _names, decisions] of rows) {
    const bets = { betCents: Number(bet), bonusCents: Number(bonus), lowered: lowered === '1' }
    const action = { leave: leave === '1', bets, decisions: bits(decisions?.slice(1) ?? '') }
    if (action.decisions.length !== policy.tree.decisionCount)
      throw new RangeError('not a policy for these paytables')
    if (to === '') policy.setAbove(Number(hands), Number(state), action)
    else
      for (let profit = steps(from); profit <= steps(to); profit++)
        policy.set(Number(hands), Number(state), profit, action)
  }
  return policy
}

function bits(text: string): Uint8Array {
  return Uint8Array.from(text, Number)
}

function runsOf(numbers: Uint32Array): [number, number][] {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.[0] === number) last[1]++
    else runs.push([number, 1])
  }
  return runs
}
