import { useId, useState } from 'react'
import { useFormat } from '../../../state/useFormat.ts'
import type { FieldName, FormValues } from '../form/values.ts'
import type { Experiment } from '../useExperiment.ts'
import { Help } from './Help.tsx'

/** Fields that hold text. */
export type TextField = {
  [K in FieldName]: FormValues[K] extends string ? (string extends FormValues[K] ? K : never) : never
}[FieldName]

interface UnitInputProps {
  readonly experiment: Experiment
  readonly field: TextField
  /** Name for screen readers, where the row's label does not say it. */
  readonly label: string
  readonly id?: string
  /** Units stand inside the field, at its ends. */
  readonly before?: string
  readonly after?: string
  readonly help?: string
  readonly placeholder?: string
  readonly numeric?: boolean
  /** A whole number of things: grouped while one reads. */
  readonly count?: boolean
}

/** A text field with its units inside and its help or problem below. */
export function UnitInput({
  experiment,
  field,
  label,
  before,
  after,
  help,
  placeholder,
  ...rest
}: UnitInputProps) {
  const own = useId()
  // What is typed stays as it is until the field is left; the draft may already hold it as a number.
  const [typed, setTyped] = useState<string | null>(null)
  const format = useFormat()
  const { values, change, leave, errorOf, warningOf } = experiment
  const id = rest.id ?? own
  const error = errorOf(field)
  const warning = warningOf(field)
  const shown = rest.count === true ? grouped(values[field], format.count) : values[field]
  const hasHelp = error !== undefined || warning !== undefined || help !== undefined
  return (
    <div className="unit-field">
      <div className="unit-input" data-error={error !== undefined || undefined}>
        {before !== undefined && <span className="unit">{before}</span>}
        <input
          id={id}
          aria-label={label}
          aria-invalid={error !== undefined}
          aria-describedby={hasHelp ? `${id}-help` : undefined}
          value={typed ?? shown}
          placeholder={placeholder}
          inputMode={rest.numeric === false ? 'text' : 'decimal'}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            change(field, event.currentTarget.value)
          }}
          onFocus={() => setTyped(shown)}
          onBlur={() => {
            setTyped(null)
            leave(field)
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
