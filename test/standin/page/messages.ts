/**
 * What the isolated world and the stand-in say to each other: a header, given here, and a text that follows it
 * (arguments or a value as the codec encodes them, or an error's text).
 */

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly meta: boolean
}

export type FromPage =
  | { type: 'hello' }
  | { type: 'invoke'; id: number; channel: string }
  | { type: 'send'; channel: string }
  | { type: 'open'; url: string; frameName: string; features: string }
  | { type: 'close' }
  | ({ type: 'key' } & KeyPress)
  | { type: 'preload-error'; name: string; message: string }

/** The isolated world adds its address, which page scripts cannot forge. */
export type Reported = FromPage & { readonly from: string }

export type ToPage =
  | { type: 'event'; channel: string }
  | { type: 'result'; id: number }
  | { type: 'failure'; id: number }
