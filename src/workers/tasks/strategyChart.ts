import { formatCard } from '../../engine/cards/card.ts'
import { decisionChart } from '../../engine/exact/chart.ts'
import { type ClassCost, strategyCost } from '../../engine/exact/decisions.ts'
import type { DecisionTables } from '../../engine/letitride/strategies/decisionTables.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { Mistake, Way } from '../../shared/results/strategy.ts'
import type { TaskBody } from '../task.ts'
import { tablesFor } from './tables.ts'

/** Ways that everyone may compare with: those that need no settings of their own. */
const KNOWN = ['optimal', 'basic', 'always_pull', 'always_ride'] as const

/** The decision chart of a config's paytable, and what each way of playing gives away. Under a second. */
export const strategyChart: TaskBody<'strategyChart'> = async ({ config }) => {
  const setup = toSetup(config)
  const { mainPayouts } = setup
  const chart = decisionChart(mainPayouts)
  const way = (name: string, tables: DecisionTables): Way => {
    const { total, classes } = strategyCost(mainPayouts, tables)
    return {
      name,
      houseEdge: total.value - chart.ev.value,
      cost: total.value,
      mistakes: classes.map(toMistake),
    }
  }
  const ways = KNOWN.map((name) => way(name, tablesFor({ strategy: name, mainPayouts })!))
  const tables = tablesFor(setup)
  const own = tables === null ? null : config.strategy.type
  if (tables !== null && !ways.some(({ name }) => name === own)) {
    ways.splice(1, 0, way(config.strategy.type, tables))
  }
  return {
    rows: chart.rows.map((row) => ({ ...row, example: row.example.map(formatCard).join(' ') })),
    rides: chart.rides,
    ways,
    own,
  }
}

function toMistake({ bet, name, mistake, hands, ofHands, cost, example }: ClassCost): Mistake {
  return {
    bet,
    name,
    play: mistake,
    hands,
    ofHands,
    cost: cost.value,
    example: example.map(formatCard).join(' '),
  }
}
