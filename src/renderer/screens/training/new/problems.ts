import type { Problem } from '../../../../shared/config/problems.ts'
import { t } from '../../../i18n/t.ts'
import type { TrainingValues } from '../../../state/trainingDraft.ts'

export type TrainingField = keyof TrainingValues

/** Where a path of the config stands in the form. */
const FIELDS: Readonly<Record<string, TrainingField>> = {
  iterations: 'iterations',
  timeBudgetSeconds: 'time',
  instances: 'instances',
  algorithm: 'algorithm',
  updates: 'updates',
  mode: 'mode',
  syncEveryIterations: 'sync',
  targetExploitability: 'target',
  checkpointEverySeconds: 'checkpointSeconds',
  snapshotEverySeconds: 'snapshotSeconds',
  seed: 'seed',
  'leduc.ranks': 'leducRanks',
  'leduc.suits': 'leducSuits',
  'leduc.raises': 'leducRaises',
  leduc: 'leducRanks',
  'push_fold.stack': 'pushFoldStack',
  'hunl.stack': 'hunlStack',
  'hunl.potFractions': 'hunlSizes',
  'hunl.raises': 'hunlRaises',
}

export interface TrainingProblems {
  readonly byField: Readonly<Partial<Record<TrainingField, string>>>
  /** Problems of no single field. */
  readonly others: readonly string[]
}

/** Problems as the form shows them: beside their field, saying what is allowed there. */
export function trainingProblems(problems: readonly Problem[]): TrainingProblems {
  const byField: Partial<Record<TrainingField, string>> = {}
  const others: string[] = []
  for (const { path, message } of problems) {
    // Items of a list stand at their field.
    const field = FIELDS[path] ?? FIELDS[path.replace(/\.\d+$/, '')]
    if (field === undefined) others.push(inWords(message))
    else
      byField[field] ??=
        field === 'instances' && /samples nothing/.test(message) ? t('training.oneOnly') : inWords(message)
  }
  return { byField, others }
}

/** `must be at least 1` → `At least 1`; `is not offered …` → `This is not offered …`. */
function inWords(message: string): string {
  const text = message
    .replace(/^must be /, '')
    .replace(/^must /, '')
    .replace(/^(is|needs|stands) /, 'This $1 ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
