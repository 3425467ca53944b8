import { AppError } from '../../shared/errors.ts'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'])

/** A failure to write the file, as an expected failure where it is one. */
export function writeFailure(cause: unknown): unknown {
  const code = codeOf(cause)
  if (FULL.has(code)) {
    return new AppError('disk_full', {
      cause,
      detail: String(cause),
      message: 'The disk is full, so the file could not be written. The run itself is safe.',
    })
  }
  return REFUSED.has(code) ? new AppError('not_writable', { cause, detail: String(cause) }) : cause
}

/** A failure to read the run's files, as an expected failure where it is one. */
export function readFailure(cause: unknown): unknown {
  return codeOf(cause) === '' ? cause : new AppError('file_read', { cause, detail: String(cause) })
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}
