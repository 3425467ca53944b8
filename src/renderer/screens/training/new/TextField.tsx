import { useId, useState } from 'react'
import type { TrainingValues } from '../../../state/trainingDraft.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Help } from '../../setup/fields/Help.tsx'
import type { TrainingForm } from './useTrainingForm.ts'

type TextFieldName = {
  [K in keyof TrainingValues]: string extends TrainingValues[K] ? K : never
}[keyof TrainingValues]

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
  const [typing, setTyping] = useState(false)
  const id = rest.id ?? own
  const value = form.values[field]
  const error = form.errorOf(field)
  const warning = form.warningOf(field)
  const hasHelp = error !== undefined || warning !== undefined || help !== undefined
  const shown = !typing && /^\d{4,15}$/.test(value) && field !== 'seed' ? format.count(Number(value)) : value
  return (
    <div className="unit-field">
      <div className="unit-input" data-error={error !== undefined || undefined}>
        <input
          id={id}
          aria-label={label}
          aria-invalid={error !== undefined}
          aria-describedby={hasHelp ? `${id}-help` : undefined}
          // A point that groups thousands in some places could be read back as a decimal point.
          value={shown.includes('.') ? value : shown}
          placeholder={placeholder}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => form.edit({ [field]: event.currentTarget.value })}
          onFocus={() => setTyping(true)}
          onBlur={() => {
            setTyping(false)
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
