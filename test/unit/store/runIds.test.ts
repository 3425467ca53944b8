import { describe, expect, it } from 'vitest'
import { newRunId } from '../../../src/main/store/runIds.ts'
import { runIdSchema } from '../../../src/shared/results/run.ts'

describe('run ids', () => {
  it('are 26 characters of the alphabet', () => {
    for (const time of [0, 1, Date.now(), 2 ** 47]) {
      expect(runIdSchema.safeParse(newRunId(time)).success).toBe(true)
    }
  })

  it('sort by time, also within a millisecond', () => {
    const ids = [...Array.from({ length: 500 }, () => newRunId(1000)), newRunId(1001), newRunId(2 ** 40)]
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
