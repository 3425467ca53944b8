import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shares } from '../../../src/main/trainings/plan.ts'
import { checkTraining } from '../../../src/shared/config/checkTraining.ts'
import { isTrainingYaml, parseTrainingYaml } from '../../../src/shared/config/yaml.ts'

const sound = { game: 'leduc', algorithm: 'es_mccfr', iterations: 1_000 }

test.each(readdirSync('configs/training'))('the example %s is sound', (name) => {
  const text = readFileSync(`configs/training/${name}`, 'utf8')
  expect(isTrainingYaml(text)).toBe(true)
  const { config, problems } = parseTrainingYaml(text)
  expect(problems).toEqual([])
  expect(readFileSync('configs/README.md', 'utf8')).toContain(
    `| [${config?.metadata.name}](training/${name}) |`,
  )
})

test('shares add up and differ by one at most', () => {
  for (const total of [0, 1, 2, 7, 100, 1_000_003])
    for (const instances of [1, 2, 3, 7, 64]) {
      const parts = shares(total, instances)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
    }
})

test.each([
  [{ instances: 0 }, 'instances'],
  [{ instances: -1 }, 'instances'],
  [{ instances: 1.5 }, 'instances'],
  [{ instances: 10_000 }, 'instances'],
  [{ timeBudgetSeconds: 5 }, 'timeBudgetSeconds'],
  [{ iterations: undefined }, ''],
  [{ algorithm: 'cfr_plus', instances: 2 }, 'instances'],
  [{ updates: 'simultaneous' }, 'updates'],
  [{ game: 'hulhe', targetExploitability: 1 }, 'targetExploitability'],
  [{ game: 'hulhe', algorithm: 'cfr' }, 'algorithm'],
  [{ checkpointEverySeconds: 1, checkpointEveryIterations: 1 }, 'checkpointEverySeconds'],
  [{ snapshotEverySeconds: 1, snapshotEveryIterations: 1 }, 'snapshotEverySeconds'],
  [{ snapshotEverySeconds: 0 }, 'snapshotEverySeconds'],
  [{ snapshotEveryIterations: 0 }, 'snapshotEveryIterations'],
  [{ snapshotsKept: 5 }, 'snapshotsKept'],
  [{ snapshotEverySeconds: 1, snapshotsKept: 0 }, 'snapshotsKept'],
  [{ parameters: { alpha: 1 } }, 'parameters.alpha'],
  [{ syncEveryIterations: 5 }, 'syncEveryIterations'],
  [{ itrations: 5 }, 'itrations'],
  [{ seed: '-1' }, 'seed'],
])('%j is refused', (changes, path) => {
  const { config, problems } = checkTraining({ ...sound, ...changes })
  expect(config).toBeNull()
  expect(problems.map((problem) => problem.path)).toContain(path)
})
