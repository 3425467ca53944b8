import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readFailure, writeFailure } from '../exports/failures.ts'

let counter = 0

/** Replaces a file as a whole: old bytes or new ones, whenever one looks. */
export async function replaceFile(path: string, data: string | Uint8Array): Promise<void> {
  counter += 1
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${counter}.tmp`)
  await writing(async () => {
    try {
      await writeDurably(temporary, data)
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {})
      throw error
    }
  })
}

/** A new file with these bytes, on the disk when it resolves. */
export async function writeDurably(path: string, data: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o644)
  try {
    await file.writeFile(data)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes renames in a folder durable. Windows does this by itself and refuses the call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Runs a piece of writing; a full disk and the like become expected failures. */
export async function writing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw writeFailure(error)
  }
}

/** Runs a piece of reading; a file that cannot be read becomes an expected failure. */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw readFailure(error)
  }
}
