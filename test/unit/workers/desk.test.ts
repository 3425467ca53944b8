import { describe, expect, it, vi } from 'vitest'
import { AppError } from '../../../src/shared/errors.ts'
import { tasks } from '../../../src/shared/tasks/contract.ts'
import { openDesk } from '../../../src/workers/desk.ts'
import { Cancelled, type TaskBodies, type TaskBody } from '../../../src/workers/task.ts'
import { noTasks } from '../../fixtures/workers/noTasks.ts'

const input = { folder: 'a', target: 'b', format: 'json', locale: 'en' } as const
const never = async (): Promise<never> => {
  throw new Error('not in this test')
}

function deskWith(exportRun: TaskBody<'exportRun'>) {
  const post = vi.fn()
  const bodies: TaskBodies = { ...noTasks, exportRun }
  return { desk: openDesk(bodies, post), post }
}

describe('the facade', () => {
  it('is frozen, inherits nothing and holds the tasks only', () => {
    const { facade } = deskWith(never).desk
    expect(Object.getPrototypeOf(facade)).toBeNull()
    expect(Object.isFrozen(facade)).toBe(true)
    expect(Object.keys(facade).sort()).toEqual(Object.keys(tasks).sort())
    for (const task of Object.values(facade)) expect(Object.isFrozen(task)).toBe(true)
  })
})

describe('a task', () => {
  it('that ends well is done, in so many words', async () => {
    const { desk } = deskWith(async () => ({ bytes: 7 }))
    expect(await desk.facade.exportRun(1, input)).toEqual({ status: 'done', output: { bytes: 7 } })
  })

  it('that fails as expected says how', async () => {
    const { desk } = deskWith(async () => {
      throw new AppError('disk_full', { detail: 'ENOSPC' })
    })
    expect(await desk.facade.exportRun(1, input)).toMatchObject({
      status: 'failed',
      error: { code: 'disk_full', detail: 'ENOSPC' },
    })
  })

  it.each([
    ['throws something else', () => Promise.reject(new TypeError('oops'))],
    ['gives a result of the wrong shape', async () => ({ bytes: 'x' }) as never],
    ['foresaw that it could not foresee', () => Promise.reject(new AppError('unexpected'))],
  ])('that %s is broken', async (_, body) => {
    const { desk } = deskWith(body)
    expect(await desk.facade.exportRun(1, input)).toMatchObject({ status: 'broken' })
  })

  it('never sees input of the wrong shape', async () => {
    const body = vi.fn(async () => ({ bytes: 1 }))
    const { desk } = deskWith(body)
    expect(await desk.facade.exportRun(1, { folder: 1 } as never)).toMatchObject({ status: 'broken' })
    expect(body).not.toHaveBeenCalled()
  })

  it('hears that it is cancelled, alone or with all', async () => {
    for (const cancel of ['one', 'all'] as const) {
      const { desk } = deskWith(async (_, { cancelled }) => {
        while (!cancelled()) await new Promise((resolve) => setTimeout(resolve, 1))
        throw new Cancelled()
      })
      const outcome = desk.facade.exportRun(3, input)
      if (cancel === 'one') {
        desk.cancel(2)
        desk.cancel(3)
      } else desk.cancelAll()
      expect(await outcome).toEqual({ status: 'cancelled' })
      await desk.settled()
    }
  })

  it('sends progress at most ten times a second, and none after its end', async () => {
    let late = () => {}
    const { desk, post } = deskWith(async (_, { progress }) => {
      for (let index = 0; index < 1000; index += 1) progress({ fraction: index / 1000 })
      late = () => progress({ fraction: 1 })
      return { bytes: 1 }
    })
    await desk.facade.exportRun(9, input)
    late()
    expect(post.mock.calls[0]).toEqual([{ kind: 'progress', job: 9, value: { fraction: 0 } }])
    expect(post.mock.calls.length).toBeLessThan(20)
    const sent = post.mock.calls.length
    await new Promise((resolve) => setTimeout(resolve, 150))
    late()
    expect(post).toHaveBeenCalledTimes(sent)
  })
})
