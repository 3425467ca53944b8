import { EventEmitter } from 'node:events'

/**
 * An API the stand-in does not have must fail loudly and by name, not as `undefined is not a function` three
 * calls later. The trick: a throwing object at the end of the prototype chain, so that only names found
 * nowhere else reach it, and objects keep their identity.
 */

/** Names that the language and the inspector look up on any object. */
const PROBED = new Set<PropertyKey>([
  'then',
  'toJSON',
  'default',
  '__esModule',
  'constructor',
  'asymmetricMatch',
  'nodeType',
  'tagName',
])

export class MissingApiError extends Error {
  override readonly name = 'MissingApiError'
}

function throwingPrototype(parent: object, nameOf: (receiver: unknown) => string): object {
  return new Proxy(parent, {
    get(target, property, receiver) {
      if (property in target || typeof property === 'symbol' || PROBED.has(property)) {
        return Reflect.get(target, property, receiver)
      }
      throw new MissingApiError(`The stand-in has no ${nameOf(receiver)}.${property}`)
    },
  })
}

/** Makes a plain API object throw for every name it lacks. */
export function strict<T extends object>(name: string, api: T): T {
  return Object.setPrototypeOf(
    api,
    throwingPrototype(Object.prototype, () => name),
  )
}

/** The base of all API classes: an event emitter that throws for every name it lacks. */
export class StrictEmitter extends EventEmitter {
  /** What messages call an instance, e.g. `electron.app`. */
  static readonly apiName: string = 'electron'
}
Object.setPrototypeOf(
  StrictEmitter.prototype,
  throwingPrototype(
    EventEmitter.prototype,
    (receiver) => (Object(receiver).constructor as typeof StrictEmitter).apiName,
  ),
)
Object.setPrototypeOf(
  StrictEmitter,
  throwingPrototype(EventEmitter, (receiver) => (receiver as typeof StrictEmitter).apiName),
)
