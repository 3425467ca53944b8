import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Trainings } from '../../../src/main/trainings/service.ts'
import type { TrainingState } from '../../../src/shared/training/record.ts'
import { waitUntil } from '../../fixtures/runs/command.ts'
import { openTrainings, temporaryFolder } from './support.ts'

// Nothing here is about time; a busy machine takes as long as it takes.
vi.setConfig({ testTimeout: 300_000 })

const LONG = {
  game: 'leduc',
  algorithm: 'es_mccfr',
  instances: 2,
  iterations: 1_000_000_000,
  checkpointEverySeconds: 0.2,
  seed: '11',
}

const stateOf = (trainings: Trainings, id: string) => trainings.library.get(id).state
const reaches = (trainings: Trainings, id: string, ...states: TrainingState[]) =>
  waitUntil(() => states.includes(stateOf(trainings, id)), states.join(' or '), 120)

/** Waits until every instance has learned something. */
async function begins(trainings: Trainings, id: string): Promise<void> {
  for (;;) {
    const progress = await trainings.progress({ id })
    if (progress?.instances.every((each) => each.progress.iterationsDone > 0) === true) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('one trains, the others wait; each verb is possible where it makes sense and refused elsewhere', async () => {
  const trainings = await openTrainings(temporaryFolder())
  const { id: first } = await trainings.start({ draft: LONG, name: 'First' })
  const { id: second, notes } = await trainings.start({ draft: LONG, name: 'Second' })
  expect(notes.join()).toContain('begins after it')
  await reaches(trainings, first, 'running')
  expect(stateOf(trainings, second)).toBe('queued')

  await expect(trainings.resume({ id: first })).rejects.toMatchObject({ code: 'wrong_state' })
  await expect(trainings.remove({ id: first })).rejects.toMatchObject({ code: 'wrong_state' })
  await expect(trainings.pauseInstance({ id: second, instance: 0 })).rejects.toMatchObject({
    code: 'wrong_state',
  })

  // Out of the queue before it began: nothing is kept, and there is nothing to measure.
  await trainings.pause({ id: second })
  expect(stateOf(trainings, second)).toBe('paused')
  await expect(trainings.stop({ id: second })).rejects.toMatchObject({ code: 'run_not_ready' })
  await expect(trainings.mergeNow({ id: second })).rejects.toMatchObject({ code: 'run_not_ready' })

  await begins(trainings, first)
  await trainings.pause({ id: first })
  await reaches(trainings, first, 'paused')
  await expect(trainings.pause({ id: first })).rejects.toMatchObject({ code: 'wrong_state' })
  expect(trainings.library.get(first).iterationsDone).toBeGreaterThan(0)
})

test('a paused training is stopped with results while another one trains', async () => {
  const trainings = await openTrainings(temporaryFolder())
  const { id: first } = await trainings.start({ draft: LONG, name: 'First' })
  await begins(trainings, first)
  await trainings.pause({ id: first })
  await reaches(trainings, first, 'paused')
  const { id: second } = await trainings.start({ draft: LONG, name: 'Second' })
  await begins(trainings, second)

  await trainings.stop({ id: first })
  await reaches(trainings, first, 'stopped')
  expect(stateOf(trainings, second)).toBe('running')
  const { record, evaluation } = await trainings.results({ id: first })
  expect(evaluation.mergedFrom).toEqual([0, 1])
  expect(record.iterationsDone).toBe(trainings.library.get(first).iterationsDone)
  expect(trainings.library.cards().find(({ id }) => id === first)).toMatchObject({
    measured: true,
    merged: { exploitability: evaluation.merged.exact!.exploitability },
  })

  // It waits for its turn again when it is to go further.
  const more = { iterations: 2_000_000_000 }
  await trainings.extend({ id: first, extension: more })
  expect(trainings.library.get(first)).toMatchObject({ state: 'queued', config: more })
})

test('the checkpoints of a training that goes on are merged, and what was measured stays when the app ends', async () => {
  const data = temporaryFolder()
  const trainings = await openTrainings(data)
  const { id } = await trainings.start({ draft: LONG, name: 'Leduc' })
  const isMergeable = async () => {
    const progress = await trainings.progress({ id })
    return progress?.instances.every((each) => (each.progress.lastCheckpointIter ?? 0) > 0) === true
  }
  while (!(await isMergeable())) await new Promise((resolve) => setTimeout(resolve, 20))
  await trainings.mergeNow({ id })
  expect(stateOf(trainings, id)).toBe('running')
  const { evaluation, speedUp, record } = await trainings.results({ id })
  expect(speedUp).toBeNull()
  const executed = evaluation.instances.reduce((sum, { iterationsExecuted }) => sum + iterationsExecuted, 0)
  expect(record.iterationsDone).toBe(executed)

  await trainings.close()
  expect(stateOf(trainings, id)).toBe('interrupted')
  const file = join(trainings.library.folderOf(id), 'merged', 'evaluation.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(evaluation)
  const again = await openTrainings(data)
  expect(again.library.cards()[0]).toMatchObject({ id, state: 'interrupted', measured: true })
})
