import { type FileHandle, open, rm } from 'node:fs/promises'
import { writeFailure } from './failures.ts'

/** Text gathered before it goes to the disk, in UTF-16 units. */
const CHUNK = 256 * 1024

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
    if (created) await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
}

function bufferedFile(handle: FileHandle): TargetFile & { readonly finish: () => Promise<number> } {
  let pending: string[] = []
  let length = 0
  let bytes = 0
  const flush = async () => {
    const data = Buffer.from(pending.join(''), 'utf8')
    pending = []
    length = 0
    for (let at = 0; at < data.length; ) {
      const { bytesWritten } = await handle.write(data, at, data.length - at).catch(failWrite)
      at += bytesWritten
    }
    bytes += data.length
  }
  return {
    write: async (text) => {
      pending.push(text)
      length += text.length
      if (length >= CHUNK) await flush()
    },
    finish: async () => {
      await flush()
      await handle.sync().catch(failWrite)
      return bytes
    },
  }
}

function failWrite(cause: unknown): never {
  throw writeFailure(cause)
}
