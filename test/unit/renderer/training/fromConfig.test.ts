import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fromConfig } from '../../../../src/renderer/screens/training/new/fromConfig.ts'
import { TRAINING_PRESETS } from '../../../../src/renderer/screens/training/new/presets.ts'
import { toDraft } from '../../../../src/renderer/screens/training/new/toDraft.ts'
import { checkTraining } from '../../../../src/shared/config/checkTraining.ts'
import type { TrainingConfig } from '../../../../src/shared/config/training.ts'
import { parseTrainingYaml } from '../../../../src/shared/config/yaml.ts'
import { roundLength } from '../../../../src/shared/training/rounds.ts'

function checked(draft: unknown): TrainingConfig {
  const { config, problems } = checkTraining(draft)
  if (config === null) throw new Error(JSON.stringify(problems))
  return config
}

/** What the config means: texts for people aside, and with what is left out filled in. */
function meaning(config: TrainingConfig): object {
  const { metadata: _, workersPerInstance: _one, ...rest } = config
  const filled = checked({
    ...rest,
    ...(rest.mode === 'cooperative' ? { syncEveryIterations: roundLength(rest) } : {}),
    ...(rest.checkpointEveryIterations === undefined
      ? { checkpointEverySeconds: rest.checkpointEverySeconds ?? 30 }
      : {}),
    ...(rest.game === 'leduc' ? { leduc: rest.leduc ?? {} } : {}),
    ...(rest.game === 'push_fold' ? { push_fold: rest.push_fold ?? {} } : {}),
    ...(rest.game === 'hunl' ? { hunl: rest.hunl ?? {} } : {}),
    ...(rest.game === 'hulhe' || rest.game === 'hunl' ? { abstraction: rest.abstraction ?? {} } : {}),
  })
  return filled
}

const again = (config: TrainingConfig) => checked(toDraft(fromConfig(config, 'Again')))

describe('the settings of a training in the form', () => {
  const folder = fileURLToPath(new URL('../../../../configs/training/', import.meta.url))
  it.each(readdirSync(folder))('are those of %s', (name) => {
    const { config } = parseTrainingYaml(readFileSync(folder + name, 'utf8'), (settings) => settings)
    expect(meaning(again(config!))).toEqual(meaning(config!))
    expect(fromConfig(config!, '').more).toEqual({})
  })

  it('are those of each preset', () => {
    for (const { values } of TRAINING_PRESETS) {
      expect(fromConfig(checked(toDraft(values)), values.name)).toEqual(values)
    }
  })

  it.each([
    {
      game: 'kuhn',
      algorithm: 'dcfr',
      iterations: 9,
      parameters: { alpha: 2, gamma: 3 },
      updates: 'simultaneous',
    },
    {
      game: 'leduc',
      iterations: 9,
      leduc: { ranks: 5, betSizes: [1, 3], suitsMatter: false },
      diskCapMb: 50,
    },
    {
      game: 'leduc',
      iterations: 900,
      checkpointEveryIterations: 70,
      snapshotEveryIterations: 60,
      snapshotsKept: 3,
    },
    {
      game: 'leduc',
      iterations: 9e5,
      mode: 'cooperative',
      instances: 3,
      targetExploitability: 0.01,
      evaluateEveryIterations: 500,
    },
    {
      game: 'hulhe',
      timeBudgetSeconds: 90.5,
      abstraction: { buckets: [10, 20, 30, 40], seed: '7' },
      seed: '18446744073709551615',
    },
    {
      game: 'hunl',
      timeBudgetSeconds: 7_200,
      hunl: { stack: 50, potFractions: [0.5, 1] },
      abstraction: { buckets: [24, 80, 80, 64] },
      snapshotEverySeconds: 60,
    },
    {
      game: 'leduc',
      algorithm: 'os_mccfr',
      iterations: 9,
      parameters: { epsilon: { from: 0.9, to: 0.1, iterations: 50 } },
    },
  ])('lose nothing that has no field: %j', (draft) => {
    const config = checked(draft)
    expect(meaning(again(config))).toEqual(meaning(config))
  })

  it('go without what has no field when it is left out', () => {
    const config = checked({ game: 'leduc', iterations: 9, diskCapMb: 50, leduc: { betSizes: [1, 3] } })
    const values = fromConfig(config, '')
    expect(Object.keys(values.more).sort()).toEqual(['diskCapMb', 'leduc'])
    const { diskCapMb, leduc } = checked(toDraft({ ...values, more: {} }))
    expect({ diskCapMb, betSizes: leduc?.betSizes }).toEqual({ diskCapMb: 20_000, betSizes: [2, 4] })
  })
})
