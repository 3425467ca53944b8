import { expect, it, vi } from 'vitest'
import { LiveMerge } from '../../../src/main/trainings/liveMerge.ts'
import type { MergedPoint } from '../../../src/shared/training/progress.ts'

const at = (...iterations: (number | null)[]) =>
  iterations.map((lastCheckpointIter) => ({ lastCheckpointIter }))

function merging(begin = 0) {
  const asked: PromiseWithResolvers<MergedPoint | null>[] = []
  const measure = vi.fn(() => {
    const answer = Promise.withResolvers<MergedPoint | null>()
    asked.push(answer)
    return answer.promise
  })
  const onPoint = vi.fn()
  return { merge: new LiveMerge(begin, { measure, onPoint }), measure, onPoint, asked }
}

const point = { iterations: 150, seconds: 1, exploitability: 0.1, single: 0.2 }

it('waits until every instance has a checkpoint, and for one instance for ever', () => {
  const { merge, measure } = merging()
  merge.consider(at(100, null))
  merge.consider(at(100, 0))
  merge.consider(at(100))
  expect(measure).not.toHaveBeenCalled()
  merge.consider(at(100, 200))
  expect(measure).toHaveBeenCalledTimes(1)
})

it('measures one at a time, and again only when the instances are a good deal further', async () => {
  const { merge, measure, onPoint, asked } = merging()
  merge.consider(at(100, 200))
  merge.consider(at(10_000, 10_000))
  expect(measure).toHaveBeenCalledTimes(1)
  asked[0]!.resolve(point)
  await vi.waitFor(() => expect(onPoint).toHaveBeenCalledWith(point))
  await Promise.resolve()
  merge.consider(at(190, 190))
  expect(measure).toHaveBeenCalledTimes(1)
  await vi.waitFor(() => {
    merge.consider(at(200, 200))
    expect(measure).toHaveBeenCalledTimes(2)
  })
})

it('minds neither a failure nor a training without anything to merge', async () => {
  const { merge, measure, onPoint, asked } = merging(100)
  merge.consider(at(120, 120))
  expect(measure).not.toHaveBeenCalled()
  merge.consider(at(200, 200))
  asked[0]!.reject(new Error('the disk is gone'))
  await vi.waitFor(() => {
    merge.consider(at(400, 400))
    expect(measure).toHaveBeenCalledTimes(2)
  })
  asked[1]!.resolve(null)
  await merge.settle()
  expect(onPoint).not.toHaveBeenCalled()
  merge.consider(at(9_000, 9_000))
  expect(measure).toHaveBeenCalledTimes(2)
})
