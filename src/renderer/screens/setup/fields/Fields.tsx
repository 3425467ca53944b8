import type { ConfigPath } from '../form/paths.ts'
import type { FieldKind } from '../form/text.ts'
import { Tick } from './Tick.tsx'
import { UnitInput } from './UnitInput.tsx'

/** A field described instead of written out. */
export interface FieldSpec {
  readonly path: ConfigPath
  readonly label: string
  /** Left out: a box to tick. */
  readonly kind?: FieldKind
  readonly before?: string
  readonly after?: string
  readonly placeholder?: string
  readonly optional?: boolean
}

/** Fields two in a row; boxes to tick stand alone. */
export function Fields({ specs }: { readonly specs: readonly FieldSpec[] }) {
  const inputs = specs.filter(({ kind }) => kind !== undefined)
  const ticks = specs.filter(({ kind }) => kind === undefined)
  return (
    <>
      {inputs.length > 0 && (
        <div className="form-pair">
          {inputs.map(({ kind = 'text', ...spec }) => (
            <UnitInput key={spec.path} kind={kind} {...spec} />
          ))}
        </div>
      )}
      {ticks.map(({ path, label }) => (
        <Tick key={path} path={path} label={label} />
      ))}
    </>
  )
}
