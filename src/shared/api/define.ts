import { z } from 'zod'
import type { FriendlyError } from '../errors.ts'

/** A question from the window to main, answered once. */
export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'call'
  readonly input: I
  readonly output: O
}

/**
 * A file that a person dropped onto the window, answered once. The window hands over the `File` itself; the
 * preload asks the system for its path and sends that to main, so that the window never sees a path and
 * cannot name a file of its own choosing.
 */
export interface FileCall<O extends z.ZodType = z.ZodType> {
  readonly kind: 'fileCall'
  readonly output: O
}

/** What the window passes on: a browser's `File`, of which shared code knows no more. */
export interface DroppedFile {
  readonly name: string
  readonly size: number
}

/** What the preload sends for a file; empty when the `File` was made by a script. */
export const droppedPathSchema = z.string().min(1).max(32_768)

/** A message from main to the window. */
export interface Event<P extends z.ZodType = z.ZodType> {
  readonly kind: 'event'
  readonly payload: P
}

export type Feature = Readonly<Record<string, Call | FileCall | Event>>
export type Contract = Readonly<Record<string, Feature>>

export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { kind: 'call', input, output }
}

export function fileCall<O extends z.ZodType>(output: O): FileCall<O> {
  return { kind: 'fileCall', output }
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

/** The function that the window calls with a file that was dropped onto it. */
type FileFunction<C> =
  C extends FileCall<infer O> ? (file: DroppedFile) => Promise<Answer<z.output<O>>> : never

/** Subscribes to an event; the function returned ends the subscription. */
type EventFunction<E> =
  E extends Event<infer P> ? (listener: (payload: z.output<P>) => void) => () => void : never

/** `window.feltworks`, derived from the contract. */
export type Bridge<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [N in keyof C[F]]: C[F][N] extends Call
      ? CallFunction<C[F][N]>
      : C[F][N] extends FileCall
        ? FileFunction<C[F][N]>
        : EventFunction<C[F][N]>
  }
}

/** What main implements: one function for each call of the contract; for a file it gets the path. */
export type Services<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [N in keyof C[F] as C[F][N] extends Call | FileCall ? N : never]: C[F][N] extends Call<
      infer I,
      infer O
    >
      ? (input: z.output<I>) => Promise<z.input<O>> | z.input<O>
      : C[F][N] extends FileCall<infer O>
        ? (path: string) => Promise<z.input<O>> | z.input<O>
        : never
  }
}

/** Name of the channel of one call or event: `simulations.start`. */
export function channel(feature: string, name: string): string {
  return `${feature}.${name}`
}
