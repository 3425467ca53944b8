import { exactAmounts, firstHandFunds } from './check/amounts.ts'
import { goalLimits, goalSettings } from './check/goal.ts'
import { bonusHints } from './check/hints.ts'
import { paytableHints } from './check/paytables.ts'
import { crossedRanges } from './check/ranges.ts'
import { checkTexts } from './check/rules.ts'
import { differingPaytables, missingSections } from './check/sections.ts'
import { describeIssues } from './issues.ts'
import type { Problem } from './problems.ts'
import { type SimulationConfig, simulationConfigSchema } from './simulation.ts'
import { toSetup } from './toSetup.ts'

export interface CheckedConfig {
  /** The complete config; null when there is any problem. */
  readonly config: SimulationConfig | null
  readonly problems: Problem[]
  /** Allowed, but probably not meant. */
  readonly warnings: Problem[]
}

/** Checks a config from anywhere (a file, the form, a message): each field, then what only several fields tell. */
export function checkConfig(input: unknown): CheckedConfig {
  const parsed = simulationConfigSchema.safeParse(input)
  if (!parsed.success) return { config: null, problems: describeIssues(parsed.error), warnings: [] }
  const config = parsed.data
  const texts = checkTexts(config)
  const structure = [
    ...missingSections(config),
    ...differingPaytables(config),
    ...crossedRanges(config),
    ...goalSettings(config),
    ...texts.problems,
  ]
  if (structure.length > 0) return { config: null, problems: structure, warnings: texts.warnings }

  const setup = toSetup(config)
  const problems = [...firstHandFunds(config, setup), ...exactAmounts(setup), ...goalLimits(setup)]
  const warnings = [...texts.warnings, ...bonusHints(config, setup), ...paytableHints(config, setup)]
  return { config: problems.length > 0 ? null : config, problems, warnings }
}
