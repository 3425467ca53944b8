import type { TaskBody } from '../task.ts'

/** Writes an export of a run; its code is loaded by the few workers that ever export. */
export const exportRun: TaskBody<'exportRun'> = async (input, { cancelled, progress }) => {
  const exports = await import('../exports/exportRun.ts')
  return exports.exportRun(input, { cancelled, onProgress: (fraction) => progress({ fraction }) })
}
