import { type Endpoint, transferHandlers } from 'comlink'

/**
 * Comlink speaks to browser message ports; between processes there are only messages. This is the
 * whole adapter: what Comlink posts goes to `post`, what arrives is given to `deliver`.
 */
export function createEndpoint(post: (body: unknown) => void): {
  readonly endpoint: Endpoint
  readonly deliver: (body: unknown) => void
} {
  const listeners = new Set<(event: { readonly data: unknown }) => void>()
  return {
    endpoint: {
      postMessage(body: unknown, transfer?: readonly unknown[]) {
        if (transfer !== undefined && transfer.length > 0) throw refusedHandle()
        post(body)
      },
      addEventListener: (_type, listener) => void listeners.add(asFunction(listener)),
      removeEventListener: (_type, listener) => void listeners.delete(asFunction(listener)),
    },
    deliver(body) {
      for (const listener of listeners) listener({ data: body })
    },
  }
}

function asFunction(listener: unknown): (event: { readonly data: unknown }) => void {
  return listener as (event: { readonly data: unknown }) => void
}

function refusedHandle(): TypeError {
  return new TypeError('Only plain values cross between processes; callbacks and transfers do not')
}

/**
 * Callbacks would need a message port, which does not cross between processes: an attempt to send or
 * to receive one fails here rather than hang there.
 */
const ownProxyHandler = transferHandlers.get('proxy')
transferHandlers.set('proxy', {
  canHandle: (value): value is unknown => ownProxyHandler?.canHandle(value) ?? false,
  serialize: () => {
    throw refusedHandle()
  },
  deserialize: () => {
    throw refusedHandle()
  },
})
