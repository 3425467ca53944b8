/**
 * Structured clone as text: DevTools bindings carry only strings. Used on both sides, in Node and in the page
 * (there as source text, so the function must not refer to anything outside itself).
 *
 * Plain data stays plain JSON; everything else becomes `{ $: kind, v }`. Objects met again, cycles included,
 * become references by their place in the order of first meeting, which both directions walk alike.
 */

export interface Codec {
  encode(value: unknown): string
  decode(text: string): unknown
}

export function createCodec(): Codec {
  const TAG = '$'
  const MAX_DEPTH = 1000
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
  const errors: Record<string, ErrorConstructor> = {
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  }
  type Tagged = { [TAG]: string; v?: unknown }
  type Bytes = Uint8Array<ArrayBuffer>

  const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }

  // Both are native where they exist; Node 24 has only Buffer.
  const withBase64 = Uint8Array as unknown as { fromBase64?: (text: string) => Bytes }
  const toBase64 = (bytes: Bytes): string =>
    'toBase64' in bytes
      ? (bytes as Bytes & { toBase64(): string }).toBase64()
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const fromBase64 = (text: string): ArrayBuffer =>
    (withBase64.fromBase64?.(text) ?? new Uint8Array(Buffer.from(text, 'base64'))).buffer

  function pack(value: unknown, seen: Map<object, number>, depth: number): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { [TAG]: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
      case 'undefined':
        return { [TAG]: 'undefined' }
      case 'bigint':
        return { [TAG]: 'bigint', v: String(value) }
      case 'object':
        return value === null ? null : packObject(value, seen, depth)
      default:
        return refuse()
    }
  }

  function packObject(value: object, seen: Map<object, number>, depth: number): unknown {
    if (depth > MAX_DEPTH) return refuse()
    const known = seen.get(value)
    if (known !== undefined) return { [TAG]: 'seen', v: known }
    seen.set(value, seen.size)
    const inside = (child: unknown) => pack(child, seen, depth + 1)
    if (Array.isArray(value)) return Array.from(value, inside)
    const kind = kindOf(value)
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer === false) return refuse()
      return {
        [TAG]: kind,
        v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength) as Bytes),
      }
    }
    if (value instanceof Error) return packError(value, inside)
    switch (kind) {
      case 'ArrayBuffer':
        return { [TAG]: kind, v: toBase64(new Uint8Array(value as ArrayBuffer)) }
      case 'Date':
        return { [TAG]: kind, v: inside((value as Date).getTime()) }
      case 'RegExp':
        return { [TAG]: kind, v: [(value as RegExp).source, (value as RegExp).flags] }
      case 'Map':
        return {
          [TAG]: kind,
          v: Array.from(value as Map<unknown, unknown>, ([key, item]) => [inside(key), inside(item)]),
        }
      case 'Set':
        return { [TAG]: kind, v: Array.from(value as Set<unknown>, inside) }
      case 'Number':
      case 'String':
      case 'Boolean':
        return { [TAG]: kind, v: inside(value.valueOf()) }
      case 'Object':
        return packPlain(value, inside)
      default:
        return refuse()
    }
  }

  function packError(error: Error, inside: (child: unknown) => unknown): Tagged {
    const { name, message, stack } = error
    const cause = Object.hasOwn(error, 'cause') ? { cause: inside(error.cause) } : {}
    return { [TAG]: 'Error', v: { name, message, stack, ...cause } }
  }

  function packPlain(value: object, inside: (child: unknown) => unknown): unknown {
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, inside(item)])
    // A name that JSON's objects would misread travels in a list of pairs.
    const awkward = entries.some(([key]) => key === TAG || key === '__proto__')
    return awkward ? { [TAG]: 'Object', v: entries } : Object.fromEntries(entries)
  }

  function unpack(value: unknown, seen: object[]): unknown {
    if (typeof value !== 'object' || value === null) return value
    const remember = <T extends object>(made: T): T => {
      seen.push(made)
      return made
    }
    if (Array.isArray(value)) {
      const made: unknown[] = remember([])
      for (const item of value) made.push(unpack(item, seen))
      return made
    }
    if (!Object.hasOwn(value, TAG)) {
      const made: Record<string, unknown> = remember({})
      for (const [key, item] of Object.entries(value)) made[key] = unpack(item, seen)
      return made
    }
    return unpackTagged(value as Tagged, seen, remember)
  }

  function unpackTagged(
    { [TAG]: kind, v }: Tagged,
    seen: object[],
    remember: <T extends object>(made: T) => T,
  ): unknown {
    const View = views[kind]
    if (View) return remember(new View(fromBase64(v as string)))
    switch (kind) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(v)
      case 'bigint':
        return BigInt(v as string)
      case 'seen':
        return seen[v as number]
      case 'ArrayBuffer':
        return remember(fromBase64(v as string))
      case 'Date':
        return remember(new Date(unpack(v, seen) as number))
      case 'RegExp':
        return remember(new RegExp((v as string[])[0] as string, (v as string[])[1]))
      case 'Map': {
        const made = remember(new Map<unknown, unknown>())
        for (const [key, item] of v as [unknown, unknown][]) made.set(unpack(key, seen), unpack(item, seen))
        return made
      }
      case 'Set': {
        const made = remember(new Set<unknown>())
        for (const item of v as unknown[]) made.add(unpack(item, seen))
        return made
      }
      case 'Error':
        return unpackError(
          v as { name: string; message: string; stack?: string; cause?: unknown },
          seen,
          remember,
        )
      case 'Object': {
        const made = remember({})
        for (const [key, item] of v as [string, unknown][]) {
          Object.defineProperty(made, key, {
            value: unpack(item, seen),
            writable: true,
            enumerable: true,
            configurable: true,
          })
        }
        return made
      }
      default:
        return remember(Object(unpack(v, seen)) as object)
    }
  }

  function unpackError(
    packed: { name: string; message: string; stack?: string; cause?: unknown },
    seen: object[],
    remember: <T extends object>(made: T) => T,
  ): Error {
    // As structured clone does it: unknown names become plain errors, own properties are dropped.
    const made = remember(new (errors[packed.name] ?? Error)(packed.message))
    if (packed.stack !== undefined) made.stack = packed.stack
    if ('cause' in packed) made.cause = unpack(packed.cause, seen)
    return made
  }

  return {
    encode: (value) => JSON.stringify(pack(value, new Map(), 0)),
    decode: (text) => unpack(JSON.parse(text), []),
  }
}
