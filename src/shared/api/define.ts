import type { z } from 'zod'
import type { FriendlyError } from '../errors.ts'

/** A question from the window to main, answered once. */
export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'call'
  readonly input: I
  readonly output: O
}

/** A message from main to the window. */
export interface Event<P extends z.ZodType = z.ZodType> {
  readonly kind: 'event'
  readonly payload: P
}

export type Feature = Readonly<Record<string, Call | Event>>
export type Contract = Readonly<Record<string, Feature>>

export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { kind: 'call', input, output }
}

export function event<P extends z.ZodType>(payload: P): Event<P> {
  return { kind: 'event', payload }
}

/** All that ever crosses back: a value, or a friendly error. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: FriendlyError }

/** The function that the window calls; a call without input takes no argument. */
type CallFunction<C> =
  C extends Call<infer I, infer O>
    ? undefined extends z.input<I>
      ? () => Promise<Answer<z.output<O>>>
      : (input: z.input<I>) => Promise<Answer<z.output<O>>>
    : never

/** Subscribes to an event; the function returned ends the subscription. */
type EventFunction<E> =
  E extends Event<infer P> ? (listener: (payload: z.output<P>) => void) => () => void : never

/** `window.feltworks`, derived from the contract. */
export type Bridge<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [N in keyof C[F]]: C[F][N] extends Call ? CallFunction<C[F][N]> : EventFunction<C[F][N]>
  }
}

/** What main implements: one function for each call of the contract. */
export type Services<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [N in keyof C[F] as C[F][N] extends Call ? N : never]: C[F][N] extends Call<infer I, infer O>
      ? (input: z.output<I>) => Promise<z.input<O>> | z.input<O>
      : never
  }
}

/** Name of the channel of one call or event: `simulations.start`. */
export function channel(feature: string, name: string): string {
  return `${feature}.${name}`
}
