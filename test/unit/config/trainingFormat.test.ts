import path from 'node:path'
import { expect, it } from 'vitest'
import { trainingDocs } from '../../fixtures/configs/trainingDocs.ts'

it('every key of a training file stands in docs/format-training.md (after a change: vitest -u)', async () => {
  const docs = path.resolve(import.meta.dirname, '../../../docs/format-training.md')
  await expect(trainingDocs()).toMatchFileSnapshot(docs)
})
