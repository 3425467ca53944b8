import { useId, useState } from 'react'
import type { TrainingValues } from '../../../state/trainingDraft.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Help } from '../../setup/fields/Help.tsx'
import { typedValue } from '../../setup/form/text.ts'
import type { TrainingForm } from './useTrainingForm.ts'

type TextFieldName = {
  [K in keyof TrainingValues]: string extends TrainingValues[K] ? K : never
}[keyof TrainingValues]

/** Whole numbers that may be large: their thousands are grouped. */
const COUNTS: ReadonlySet<TextFieldName> = new Set([
  'iterations',
  'sync',
  'time',
  'checkpointSeconds',
  'snapshotSeconds',
])

interface TextFieldProps {
  readonly form: TrainingForm
  readonly field: TextFieldName
  readonly label: string
  readonly id?: string
  /** Stands inside the field, at its end. */
  readonly unit?: string
  readonly help?: string
  readonly placeholder?: string
}

/** A number as text, grouped while one reads, with its unit inside and its help or problem below. */
export function TextField({ form, field, label, unit, help, placeholder, ...rest }: TextFieldProps) {
  const own = useId()
  const format = useFormat()
  // What is typed stays as it is until the field is left, and what was selected stays selected.
  const [typed, setTyped] = useState<string | null>(null)
  const id = rest.id ?? own
  const value = form.values[field]
  const error = form.errorOf(field)
  const warning = form.warningOf(field)
  const hasHelp = error !== undefined || warning !== undefined || help !== undefined
  const isCount = COUNTS.has(field)
  const shown = isCount && /^\d{4,15}$/.test(value) ? format.count(Number(value)) : value
  const change = (text: string) => {
    setTyped(text)
    form.edit({ [field]: isCount ? String(typedValue(text, 'count')) : text })
  }
  return (
    <div className="unit-field">
      <div className="unit-input" data-error={error !== undefined || undefined}>
        <input
          id={id}
          aria-label={label}
          aria-invalid={error !== undefined}
          aria-describedby={hasHelp ? `${id}-help` : undefined}
          // A point that groups thousands in some places could be read back as a decimal point.
          value={typed ?? (shown.includes('.') ? value : shown)}
          placeholder={placeholder}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={() => {
            setTyped(null)
            form.leave(field)
          }}
        />
        {unit !== undefined && (
          <label htmlFor={id} className="unit unit-end">
            {unit}
          </label>
        )}
      </div>
      {hasHelp && <Help id={`${id}-help`} help={help} error={error} warning={warning} />}
    </div>
  )
}
