import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { runIdSchema } from '../../shared/results/run.ts'

/**
 * The folder of an id inside `root`. An id that is not one is refused before it touches a path, and the
 * result is checked again, so that nothing outside the root can ever be named.
 */
export function resolveInside(root: string, id: string): string {
  const path = join(root, id)
  if (!runIdSchema.safeParse(id).success || !isInside(root, path)) {
    throw new AppError('run_not_found', { detail: `not an id: ${JSON.stringify(id).slice(0, 80)}` })
  }
  return path
}

/** Whether `path` lies inside `root`, as far as their texts say. */
export function isInside(root: string, path: string): boolean {
  const from = relative(resolve(root), resolve(path))
  return from !== '' && from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from)
}
