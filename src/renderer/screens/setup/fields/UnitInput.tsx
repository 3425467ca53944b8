import { type ReactNode, useId, useState } from 'react'
import { useFormat } from '../../../state/useFormat.ts'
import { type ConfigPath, valueAt } from '../form/paths.ts'
import { type FieldKind, shownText, typedValue } from '../form/text.ts'
import { useForm } from '../useExperiment.ts'
import { Help } from './Help.tsx'
import { usePathWords } from './PathHelp.tsx'

interface UnitInputProps {
  readonly path: ConfigPath
  readonly kind: FieldKind
  /** Name for screen readers, where the row's label does not say it. */
  readonly label: string
  readonly id?: string
  /** Units stand inside the field, at its ends. Money has its sign by itself. */
  readonly before?: string
  readonly after?: string
  readonly help?: ReactNode
  readonly placeholder?: string
  /** Left empty, the key is set to null. */
  readonly optional?: boolean
}

/** A text field with its units inside and its help or problem below. */
export function UnitInput({
  path,
  kind,
  label,
  after,
  help,
  placeholder,
  optional,
  ...rest
}: UnitInputProps) {
  const own = useId()
  // What is typed stays as it is until the field is left; the draft may already hold it as a number.
  const [typed, setTyped] = useState<string | null>(null)
  const format = useFormat()
  const { config, set, leave } = useForm()
  const { error, warning } = usePathWords(path, kind)
  const id = rest.id ?? own
  const value = shownText(valueAt(config, path), kind)
  const shown = kind === 'count' ? grouped(value, format.count) : value
  const before = rest.before ?? (kind === 'money' ? format.style.currency : undefined)
  const hasHelp = error !== undefined || warning !== undefined || help !== undefined
  const change = (text: string) => {
    setTyped(text)
    set(path, optional === true && text.trim() === '' ? null : typedValue(text, kind))
  }
  return (
    <div className="unit-field">
      <div className="unit-input" data-error={error !== undefined || undefined}>
        {before !== undefined && <span className="unit">{before}</span>}
        <input
          id={id}
          data-path={path}
          aria-label={label}
          aria-invalid={error !== undefined}
          aria-describedby={hasHelp ? `${id}-help` : undefined}
          value={typed ?? shown}
          placeholder={placeholder}
          inputMode={kind === 'text' ? 'text' : 'decimal'}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={() => setTyped(shown)}
          onBlur={() => {
            setTyped(null)
            leave(path)
          }}
        />
        {after !== undefined && (
          <label htmlFor={id} className="unit unit-end">
            {after}
          </label>
        )}
      </div>
      {hasHelp && <Help id={`${id}-help`} help={help} error={error} warning={warning} />}
    </div>
  )
}

/**
 * 100000 → 100,000; anything that is no whole number stays as it was typed. Points that group thousands
 * in some places are left out: read back, they could not be told from a decimal point.
 */
function grouped(text: string, count: (n: number) => string): string {
  if (!/^\d{4,15}$/.test(text)) return text
  const pretty = count(Number(text))
  return pretty.includes('.') ? text : pretty
}
