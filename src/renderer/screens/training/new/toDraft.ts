import type { TrainingConfig } from '../../../../shared/config/training.ts'
import type { TrainingValues } from '../../../state/trainingDraft.ts'

export const isHoldem = ({ game }: Pick<TrainingValues, 'game'>) => game === 'hulhe' || game === 'hunl'

/** Algorithms that visit the whole tree, so that every run of them is the same. */
const FULL: ReadonlySet<TrainingConfig['algorithm']> = new Set(['cfr', 'cfr_plus', 'linear_cfr', 'dcfr'])
export const isFull = ({ algorithm }: Pick<TrainingValues, 'algorithm'>) => FULL.has(algorithm)

const SECONDS = { seconds: 1, minutes: 60, hours: 3600 } as const

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null

/** The config that the form describes, as plain JSON; text that is no number goes as text, for the check to name. */
export function toDraft(values: TrainingValues): Record<string, Json> {
  const { game, algorithm, mode, more } = values
  const { leduc, ...rest } = more as Record<string, Json>
  return {
    game,
    ...gameSection(values, leduc),
    algorithm,
    ...(isFull(values) ? { updates: values.updates } : {}),
    instances: number(values.instances),
    mode,
    ...(mode === 'cooperative' ? { syncEveryIterations: number(values.sync) } : {}),
    ...(values.budget === 'iterations'
      ? { iterations: number(values.iterations) }
      : { timeBudgetSeconds: seconds(values) }),
    ...(values.target.trim() === '' || isHoldem(values)
      ? {}
      : { targetExploitability: number(values.target) }),
    ...('checkpointEveryIterations' in more
      ? {}
      : { checkpointEverySeconds: number(values.checkpointSeconds) }),
    ...(values.snapshotSeconds.trim() === '' ? {} : { snapshotEverySeconds: number(values.snapshotSeconds) }),
    seed: values.seedMode === 'drawn' ? null : values.seed.trim(),
    ...rest,
  }
}

function gameSection(values: TrainingValues, leduc: Json | undefined): Record<string, Json> {
  switch (values.game) {
    case 'kuhn':
      return {}
    case 'leduc':
      return {
        leduc: {
          ranks: number(values.leducRanks),
          suits: number(values.leducSuits),
          raises: number(values.leducRaises),
          ...(leduc as object),
        },
      }
    case 'push_fold':
      return { push_fold: { stack: number(values.pushFoldStack) } }
    case 'hulhe':
      return { abstraction: { buckets: bucketsOf(values) } }
    case 'hunl':
      return {
        hunl: {
          stack: number(values.hunlStack),
          potFractions: values.hunlSizes
            .split(/[\s,;]+/)
            .flatMap((text) => (text === '' ? [] : number(text))),
          raises: number(values.hunlRaises),
        },
        abstraction: { buckets: bucketsOf(values) },
      }
  }
}

export const BUCKETS = { standard: [169, 200, 200, 200], small: [24, 80, 80, 64] } as const
const bucketsOf = ({ buckets }: TrainingValues): number[] => [...BUCKETS[buckets]]

function seconds({ time, timeUnit }: TrainingValues): number | string {
  const amount = number(time)
  return typeof amount === 'number' ? amount * SECONDS[timeUnit] : amount
}

/** A number where the text is one, commas that group thousands taken out. */
function number(text: string): number | string {
  const plain = text.trim().replaceAll(/(?<=\d),(?=\d{3}\b)|\s/g, '')
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : text.trim()
}
