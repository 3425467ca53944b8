import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import { type ConfigPath, valueAt } from '../form/paths.ts'
import { useForm } from '../useExperiment.ts'

interface TickProps {
  readonly path: ConfigPath
  readonly label: string
}

/** A key that is true or false. */
export function Tick({ path, label }: TickProps) {
  const { config, set } = useForm()
  const id = useId()
  return (
    <Checkbox
      id={id}
      className="form-check"
      data-path={path}
      checked={valueAt(config, path) === true}
      onChange={(event) => set(path, event.currentTarget.checked)}
      label={label}
    />
  )
}
