/**
 * One half of the wall between a page's two JavaScript worlds; the same code runs in both (as source text, so it
 * must not refer to anything outside itself). What can cross is what Electron's contextBridge lets across:
 * structured-cloneable data, and functions and promises by proxy.
 *
 * The halves talk by `CustomEvent.detail`, which the browser clones into the other world synchronously.
 * Everything is captured at document start, before a page script could replace it.
 */

export interface BridgeNames {
  /** Secret event names, new for every window: this half listens to one and speaks by the other. */
  readonly hear: string
  readonly speak: string
}

export interface BridgeHalf {
  /** Gives the other world an object under a global name. */
  expose(key: string, api: unknown): void
  /** Tells the other half something that is not for the page's own code. */
  tell(message: unknown): void
  onTold(listener: (message: unknown) => void): void
}

export function createBridgeHalf(names: BridgeNames): BridgeHalf {
  type Packed =
    | undefined
    | null
    | string
    | number
    | boolean
    | bigint
    | { kind: 'function' | 'returned' | 'promise'; id: number }
    | { kind: 'error'; message: string }
    | { kind: 'array'; items: Packed[] }
    | { kind: 'object'; entries: [string, Packed][] }
    | { kind: 'clone'; value: unknown }
  type Answer = { ok: true; value: Packed } | { ok: false; message: string }
  type Message =
    | { type: 'expose'; key: string; value: Packed }
    | { type: 'call'; id: number; args: Packed[] }
    | { type: 'answer'; answer: Answer }
    | { type: 'settle'; id: number; answer: Answer }
    | { type: 'free'; id: number }
    | { type: 'tell'; message: unknown }
  type AnyFunction = (...args: unknown[]) => unknown

  const { structuredClone, window } = globalThis
  const [ErrorClass, MapClass, PromiseClass, MessageEvent] = [Error, Map, Promise, CustomEvent]
  const { apply } = Reflect
  const { defineProperty, entries, freeze } = Object
  // oxlint-disable typescript/unbound-method -- taken off their objects on purpose, and only called by `apply`
  const objectToString = Object.prototype.toString
  const dispatch = EventTarget.prototype.dispatchEvent
  const readDetail = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'detail')?.get as () => Message
  const stop = Event.prototype.stopImmediatePropagation
  // oxlint-enable typescript/unbound-method
  const MAX_DEPTH = 1000

  /** Our functions that the other world holds proxies of. */
  const functions = new MapClass<number, AnyFunction>()
  const functionIds = new WeakMap<AnyFunction, number>()
  /** The other world's functions that we hold proxies of. */
  const proxies = new MapClass<number, WeakRef<AnyFunction>>()
  const proxyIds = new WeakMap<AnyFunction, number>()
  const pending = new MapClass<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const collected = new FinalizationRegistry<number>((id) => {
    // The same function may have crossed again since: then a new proxy lives under its number.
    if (proxies.get(id)?.deref()) return
    proxies.delete(id)
    speak({ type: 'free', id })
  })
  let lastId = 0
  let answered: Answer | undefined
  let toldListener: (message: unknown) => void = () => {}

  const uncloneable = () => new ErrorClass('An object could not be cloned.')
  const kindOf = (value: unknown): string => apply(objectToString, value, []).slice(8, -1)
  const speak = (message: Message): void => {
    apply(dispatch, window, [new MessageEvent(names.speak, { detail: message })])
  }
  const messageOf = (error: unknown): string =>
    kindOf(error) === 'Error'
      ? String((error as Error).message)
      : 'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.'

  function pack(value: unknown, seen = new MapClass<unknown, Packed>(), depth = 0): Packed {
    if (typeof value === 'function') return packFunction(value as AnyFunction)
    if (typeof value === 'symbol') throw uncloneable()
    if (typeof value !== 'object' || value === null) return value as Packed
    if (depth > MAX_DEPTH) {
      throw new ErrorClass(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    }
    const known = seen.get(value)
    if (known !== undefined) return known
    const kind = kindOf(value)
    if (kind === 'Array') {
      const packed: Packed = { kind: 'array', items: [] }
      seen.set(value, packed)
      for (const item of value as unknown[]) packed.items.push(pack(item, seen, depth + 1))
      return packed
    }
    if (kind === 'Object') {
      const packed: Packed = { kind: 'object', entries: [] }
      seen.set(value, packed)
      for (const [key, item] of entries(value)) packed.entries.push([key, pack(item, seen, depth + 1)])
      return packed
    }
    const packed = packSpecial(kind, value)
    seen.set(value, packed)
    return packed
  }

  function packSpecial(kind: string, value: object): Packed {
    if (kind === 'Promise') return packPromise(value as Promise<unknown>)
    if (kind === 'Error') return { kind: 'error', message: messageOf(value) }
    try {
      // An uncloneable detail would not throw; the other side would silently read null.
      structuredClone(value)
    } catch {
      throw uncloneable()
    }
    return { kind: 'clone', value }
  }

  function packFunction(value: AnyFunction): Packed {
    // A proxy on its way home becomes the function it stands for.
    const home = proxyIds.get(value)
    if (home !== undefined) return { kind: 'returned', id: home }
    let id = functionIds.get(value)
    if (id === undefined) {
      lastId += 1
      id = lastId
      functionIds.set(value, id)
    }
    functions.set(id, value)
    return { kind: 'function', id }
  }

  function packPromise(promise: Promise<unknown>): Packed {
    lastId += 1
    const id = lastId
    const settle = (make: () => Answer): void => {
      let answer: Answer
      try {
        answer = make()
      } catch (error) {
        answer = { ok: false, message: messageOf(error) }
      }
      speak({ type: 'settle', id, answer })
    }
    promise.then(
      (value) => settle(() => ({ ok: true, value: pack(value) })),
      (error) => settle(() => ({ ok: false, message: messageOf(error) })),
    )
    return { kind: 'promise', id }
  }

  function unpack(packed: Packed, frozen: boolean, seen = new MapClass<unknown, unknown>()): unknown {
    if (typeof packed !== 'object' || packed === null) return packed
    if (seen.has(packed)) return seen.get(packed)
    switch (packed.kind) {
      case 'function':
        return proxyFor(packed.id)
      case 'returned':
        return functions.get(packed.id)
      case 'error':
        return new ErrorClass(packed.message)
      case 'clone':
        return packed.value
      case 'promise': {
        const promise = new PromiseClass((resolve, reject) => pending.set(packed.id, { resolve, reject }))
        seen.set(packed, promise)
        return promise
      }
      case 'array': {
        const made: unknown[] = []
        seen.set(packed, made)
        for (const item of packed.items) made.push(unpack(item, frozen, seen))
        return frozen ? freeze(made) : made
      }
      case 'object': {
        const made = {}
        seen.set(packed, made)
        for (const [key, item] of packed.entries) {
          // Defined, not assigned: a key named __proto__ is data.
          defineProperty(made, key, {
            value: unpack(item, frozen, seen),
            writable: true,
            enumerable: true,
            configurable: true,
          })
        }
        return frozen ? freeze(made) : made
      }
    }
  }

  function proxyFor(id: number): AnyFunction {
    const known = proxies.get(id)?.deref()
    if (known) return known
    const proxy: AnyFunction = (...args) => call(id, args)
    proxies.set(id, new WeakRef(proxy))
    proxyIds.set(proxy, id)
    collected.register(proxy, id)
    return proxy
  }

  function call(id: number, args: unknown[]): unknown {
    const packed: Packed[] = []
    for (const arg of args) packed.push(pack(arg))
    // Calls nest like a stack, so the answer that arrives before dispatch returns is always the right one.
    answered = undefined
    speak({ type: 'call', id, args: packed })
    const answer = answered as Answer | undefined
    answered = undefined
    if (!answer) throw new ErrorClass('The other side of the bridge has gone.')
    if (!answer.ok) throw new ErrorClass(answer.message)
    return unpack(answer.value, false)
  }

  function answerCall(id: number, args: Packed[]): Answer {
    try {
      const unpacked: unknown[] = []
      for (const arg of args) unpacked.push(unpack(arg, false))
      return { ok: true, value: pack(apply(functions.get(id) as AnyFunction, undefined, unpacked)) }
    } catch (error) {
      return { ok: false, message: messageOf(error) }
    }
  }

  function hear(message: Message): void {
    switch (message.type) {
      case 'expose':
        defineProperty(window, message.key, {
          value: unpack(message.value, true),
          writable: false,
          enumerable: true,
          configurable: false,
        })
        break
      case 'call':
        speak({ type: 'answer', answer: answerCall(message.id, message.args) })
        break
      case 'answer':
        answered = message.answer
        break
      case 'settle': {
        const waiting = pending.get(message.id)
        pending.delete(message.id)
        if (message.answer.ok) waiting?.resolve(unpack(message.answer.value, false))
        else waiting?.reject(new ErrorClass(message.answer.message))
        break
      }
      case 'free':
        functions.delete(message.id)
        break
      case 'tell':
        toldListener(message.message)
        break
    }
  }

  window.addEventListener(
    names.hear,
    (event) => {
      apply(stop, event, [])
      hear(apply(readDetail, event, []))
    },
    true,
  )

  return {
    expose: (key, api) => speak({ type: 'expose', key, value: pack(api) }),
    tell: (message) => speak({ type: 'tell', message }),
    onTold: (listener) => {
      toldListener = listener
    },
  }
}
