import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWorkerSchema, outcomeSchema, toWorkerSchema } from '../../../src/shared/tasks/protocol.ts'

const call = (body: object) => ({
  kind: 'call',
  body: {
    id: 'x',
    type: 'APPLY',
    path: ['analyzeHand'],
    argumentList: [
      { type: 'RAW', value: 1 },
      { type: 'RAW', value: {} },
    ],
    ...body,
  },
})

describe('what a worker listens to', () => {
  it('is a task called by its name', () => {
    expect(toWorkerSchema.safeParse(call({})).success).toBe(true)
  })

  it.each([
    ['reading a property', { type: 'GET' }],
    ['writing one', { type: 'SET', value: { type: 'RAW', value: 1 } }],
    ['constructing', { type: 'CONSTRUCT' }],
    ['a port of its own', { type: 'ENDPOINT' }],
    ['releasing the facade', { type: 'RELEASE' }],
    ['a function that is no task', { path: ['constructor'] }],
    ['what a function inherits', { path: ['analyzeHand', 'constructor'] }],
    ['nothing by name', { path: [] }],
    ['a job without a number', { argumentList: [{ type: 'RAW', value: 'one' }] }],
    ['a callback', { argumentList: [{ type: 'HANDLER', name: 'proxy', value: 1 }] }],
  ])('is not %s', (_, body) => {
    expect(toWorkerSchema.safeParse(call(body)).success).toBe(false)
  })
})

it('takes anything at all without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      for (const schema of [toWorkerSchema, fromWorkerSchema, outcomeSchema]) schema.safeParse(anything)
    }),
  )
})
