import type { FeltworksBridge } from '../../shared/api/contract.ts'
import type { Answer } from '../../shared/api/define.ts'
import type { FriendlyError } from '../../shared/errors.ts'

declare global {
  interface Window {
    readonly feltworks: FeltworksBridge
  }
}

/** All that the window can ask of main. A function, so that tests may put theirs in place first. */
export const bridge = (): FeltworksBridge => window.feltworks

/** A friendly error on its way through promises and queries. */
export class BridgeError extends Error {
  readonly friendly: FriendlyError
  constructor(friendly: FriendlyError) {
    super(friendly.message)
    this.name = 'BridgeError'
    this.friendly = friendly
  }
}

/** The value of an answer, or the friendly error thrown. */
export async function ask<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer
  if (settled.ok) return settled.value
  throw new BridgeError(settled.error)
}

/** The friendly form of anything caught in the window. */
export function friendly(error: unknown): FriendlyError {
  if (error instanceof BridgeError) return error.friendly
  return {
    code: 'unexpected',
    message: 'Something went wrong that we did not foresee. Your finished work is safe.',
    hint: 'Try again. If it happens again, copy the details and report them.',
    ref: '',
  }
}
