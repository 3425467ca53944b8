import { type FileHandle, open, rm } from 'node:fs/promises'
import { writeFailure } from './failures.ts'

/** Bytes gathered before they go to the disk. */
const CHUNK = 256 * 1024

/** The most bytes of UTF-8 that one UTF-16 unit takes. */
const WIDEST = 3

/**
 * The one file an export writes: text in, UTF-8 out, in pieces of modest size. `write` answers when the text
 * is on its way, so that a caller that waits for it never has more than one piece in memory.
 */
export interface TargetFile {
  readonly write: (text: string) => Promise<void>
}

/**
 * Writes a file through `fill` and makes it durable. Whatever goes wrong, nothing is left under the name; a
 * full disk and the like become expected failures.
 */
export async function writeTarget(
  path: string,
  fill: (file: TargetFile) => Promise<void>,
  { remove = (file: string) => rm(file, { force: true }) } = {},
): Promise<{ bytes: number }> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'w').catch(failWrite)
    const file = bufferedFile(handle)
    await fill(file)
    const bytes = await file.finish()
    await handle.close()
    handle = undefined
    return { bytes }
  } catch (error) {
    const created = handle !== undefined
    await handle?.close().catch(() => undefined)
    if (created) await remove(path).catch(() => undefined)
    throw error
  }
}

/** One buffer is used for the whole file: a long export leaves no trail of garbage. */
function bufferedFile(handle: FileHandle): TargetFile & { readonly finish: () => Promise<number> } {
  const buffer = Buffer.allocUnsafe(CHUNK)
  let filled = 0
  let bytes = 0
  const flush = async () => {
    for (let at = 0; at < filled; ) {
      const { bytesWritten } = await handle.write(buffer, at, filled - at).catch(failWrite)
      at += bytesWritten
    }
    bytes += filled
    filled = 0
  }
  return {
    write: async (text) => {
      for (const piece of pieces(text)) {
        if (filled + piece.length * WIDEST > CHUNK) await flush()
        filled += buffer.write(piece, filled, 'utf8')
      }
    },
    finish: async () => {
      await flush()
      await handle.sync().catch(failWrite)
      return bytes
    },
  }
}

/** The text in pieces that fit the buffer whatever their characters; no pair of surrogates is torn. */
function* pieces(text: string): Generator<string, void, undefined> {
  const most = Math.floor(CHUNK / WIDEST)
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + most, text.length)
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end -= 1
    yield text.slice(at, end)
    at = end
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function failWrite(cause: unknown): never {
  throw writeFailure(cause)
}
