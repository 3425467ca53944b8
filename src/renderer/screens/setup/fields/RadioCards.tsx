import './choices.css'

interface Choice<T extends string> {
  readonly value: T
  readonly title: string
  /** What follows from it, in one line. */
  readonly text: string
}

interface RadioCardsProps<T extends string> {
  readonly label: string
  readonly name: string
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly onChange: (value: T) => void
}

/** Choices with consequences, as cards of two lines. Plain radio buttons below, so keys work as ever. */
export function RadioCards<T extends string>({ label, name, value, choices, onChange }: RadioCardsProps<T>) {
  return (
    <div className="radio-cards" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className="radio-card" data-checked={choice.value === value || undefined}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span className="radio-title">{choice.title}</span>
          <span className="radio-text">{choice.text}</span>
        </label>
      ))}
    </div>
  )
}
