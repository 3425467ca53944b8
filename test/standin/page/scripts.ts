import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createBridgeHalf } from './bridge.ts'
import { createCodec } from './codec.ts'
import { setUpIsolatedWorld } from './isolated-world.ts'
import { setUpMainWorld } from './main-world.ts'

/** The scripts that run in a window before each page, with that window's own secret names. */
export interface PageScripts {
  readonly binding: string
  readonly receiver: string
  readonly main: string
  readonly isolated: string
  /** Apart from `isolated`: a syntax error in the preload must not silence the stand-in's own half. */
  readonly preload: string | undefined
}

const PRELOAD_PROCESS = {
  type: 'renderer',
  platform: process.platform,
  arch: process.arch,
  contextIsolated: true,
  sandboxed: true,
}

export function pageScripts(preload: string | undefined, versions: object): PageScripts {
  const secret = () => `_${randomBytes(12).toString('hex')}`
  const [toMain, toIsolated, binding, receiver] = [secret(), secret(), secret(), secret()]
  const config = {
    names: { hear: toIsolated, speak: toMain },
    binding,
    receiver,
    process: { ...PRELOAD_PROCESS, versions },
  }
  return {
    binding,
    receiver,
    main: `(${sourceOf(setUpMainWorld)})(${JSON.stringify({ hear: toMain, speak: toIsolated })}, ${sourceOf(createBridgeHalf)})`,
    isolated: `(${sourceOf(setUpIsolatedWorld)})(${JSON.stringify(config)}, ${sourceOf(createBridgeHalf)}, ${sourceOf(createCodec)})`,
    preload: preload === undefined ? undefined : preloadScript(preload, receiver),
  }
}

/** Node has stripped the types by now, and left each function whole. */
function sourceOf(code: (...args: never[]) => unknown): string {
  return Function.prototype.toString.call(code)
}

/** No line break before the source, so that its line numbers stay true. */
function preloadScript(file: string, receiver: string): string {
  const source = readFileSync(file, 'utf8')
  const name = JSON.stringify(file)
  return `globalThis.${receiver}?.runPreload(${name}, function (require, module, exports, process) { ${source}\n})\n//# sourceURL=${file}`
}
