import { useFormat } from '../../../state/useFormat.ts'
import { messageFor } from '../form/problems.ts'
import type { FieldKind } from '../form/text.ts'
import { useForm } from '../useExperiment.ts'
import { Help } from './Help.tsx'

/** What is to be said at a path now, in the words of its field. */
export function usePathWords(path: string, kind: FieldKind = 'text') {
  const { problems, warnings, isShown } = useForm()
  const { currency } = useFormat().style
  const error = isShown(path) ? problems.byPath.get(path) : undefined
  const warning = warnings.byPath.get(path)
  return {
    error: error === undefined ? undefined : messageFor(error, kind, currency),
    warning: warning === undefined ? undefined : messageFor(warning, kind, currency),
  }
}

/** Problems and hints of a group as a whole, where it stands. They need no field to be left first. */
export function PathHelp({ path, kind = 'text' }: { readonly path: string; readonly kind?: FieldKind }) {
  const { problems } = useForm()
  const { currency } = useFormat().style
  const { warning } = usePathWords(path, kind)
  const problem = problems.byPath.get(path)
  const error = problem === undefined ? undefined : messageFor(problem, kind, currency)
  if (error === undefined && warning === undefined) return null
  return <Help error={error} warning={warning} />
}
