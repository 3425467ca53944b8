import { checkTraining } from '../../../src/shared/config/checkTraining.ts'
import { TRAINING_SCHEMA, type TrainingRecord } from '../../../src/shared/training/record.ts'

/** The record of a Leduc training that has just begun. */
export function newTraining(settings: object): TrainingRecord {
  const { config, problems } = checkTraining({ game: 'leduc', algorithm: 'es_mccfr', ...settings })
  if (config === null) throw new Error(JSON.stringify(problems))
  return {
    schema: TRAINING_SCHEMA,
    kind: 'training',
    id: '20260101-000000-aaaaaa',
    name: 'Test',
    starred: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    finishedAt: null,
    deletedAt: null,
    appVersion: '0.1.0',
    engineVersion: '1.0.0',
    config,
    seed: '1',
    game: { id: 'leduc', hash: 'ab'.repeat(32), infosets: 936, actions: 2_184, nodes: 9_457, exact: true },
    abstractionHash: null,
    state: 'running',
    iterationsDone: 0,
    elapsedSeconds: 0,
    repeatable: true,
    error: null,
    lost: [],
  }
}
