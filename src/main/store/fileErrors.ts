import { AppError, type ErrorCode } from '../../shared/errors.ts'

const WRITE_CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EFBIG: 'disk_full',
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EROFS: 'not_writable',
  ELOOP: 'not_writable',
  ENOTDIR: 'not_writable',
  ENOENT: 'data_folder_missing',
  ENODEV: 'data_folder_missing',
  EIO: 'data_folder_missing',
}

/** The system's code of a failure (`ENOSPC`), or undefined. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The friendly form of a failure while writing; anything not foreseen stays as it is. */
export function writeError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const code = WRITE_CODES[errnoOf(error) ?? '']
  return code === undefined ? error : new AppError(code, { detail: `while writing ${path}`, cause: error })
}

/** The friendly form of a failure while reading. */
export function readError(error: unknown, path: string): unknown {
  if (error instanceof AppError || errnoOf(error) === undefined) return error
  return new AppError('file_read', { detail: `while reading ${path}`, cause: error })
}

/** Runs a piece of writing and gives its failure the friendly form. */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw writeError(error, path)
  }
}

/** Runs a piece of reading and gives its failure the friendly form. */
export async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw readError(error, path)
  }
}
