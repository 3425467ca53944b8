import { AppError } from '../../shared/errors.ts'

/** The run's kept sessions or hands are not what was written. */
export function damaged(detail: string): AppError {
  return new AppError('run_damaged', {
    detail,
    message:
      'The kept sessions of this run are damaged, so they cannot be exported. Its results are not affected.',
  })
}
