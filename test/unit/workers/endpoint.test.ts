import { expose, proxy, wrap } from 'comlink'
import { describe, expect, it, vi } from 'vitest'
import { createEndpoint } from '../../../src/shared/tasks/endpoint.ts'

/** Two endpoints that hear each other through structured clones, as over a process border. */
function pair() {
  const a = createEndpoint((body) => queueMicrotask(() => b.deliver(structuredClone(body))))
  const b = createEndpoint((body) => queueMicrotask(() => a.deliver(structuredClone(body))))
  return { main: a.endpoint, worker: b.endpoint }
}

describe('the endpoint', () => {
  it('carries calls, results and errors', async () => {
    const { main, worker } = pair()
    const facade = {
      double: (n: number) => 2 * n,
      fail: () => {
        throw new RangeError('too far')
      },
      bytes: () => new Uint8Array([1, 2, 3]),
    }
    expose(facade, worker)
    const remote = wrap<typeof facade>(main)
    expect(await remote.double(21)).toBe(42)
    expect(await remote.bytes()).toEqual(new Uint8Array([1, 2, 3]))
    await expect(remote.fail()).rejects.toThrow('too far')
  })

  it('refuses callbacks in both directions', async () => {
    const { main, worker } = pair()
    const facade = { take: (callback: () => void) => callback, give: () => proxy(() => {}) }
    expose(facade, worker)
    const remote = wrap<typeof facade>(main)
    expect(() => remote.take(proxy(() => {}) as never)).toThrow('Only plain values')
    await expect(remote.give()).rejects.toThrow()
  })

  it('refuses transfers', () => {
    const post = vi.fn()
    const { endpoint } = createEndpoint(post)
    expect(() => endpoint.postMessage({}, [new ArrayBuffer(1)])).toThrow('Only plain values')
    endpoint.postMessage({}, [])
    expect(post).toHaveBeenCalledTimes(1)
  })

  it('gives nothing to a listener that was removed', () => {
    const { endpoint, deliver } = createEndpoint(() => {})
    const listener = vi.fn()
    endpoint.addEventListener('message', listener)
    deliver(1)
    endpoint.removeEventListener('message', listener)
    deliver(2)
    expect(listener.mock.calls).toEqual([[{ data: 1 }]])
  })
})
