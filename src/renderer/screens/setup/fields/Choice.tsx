import { Select } from '@mantine/core'
import type { ConfigPath } from '../form/paths.ts'

interface ChoiceProps<T extends string> {
  readonly path: ConfigPath
  readonly label: string
  readonly id?: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

/** One of several, from a list. */
export function Choice<T extends string>({ path, value, label, choices, onChange, ...rest }: ChoiceProps<T>) {
  return (
    <Select
      {...rest}
      data-path={path}
      aria-label={label}
      data={choices.map((choice) => ({ ...choice }))}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen as T)}
    />
  )
}
