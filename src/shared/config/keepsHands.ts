import type { SimulationConfig } from './simulation.ts'

/** Whether a file asks for a table of hands: then a run keeps every hand unless it is told otherwise. */
export function asksForHands({ output }: Pick<SimulationConfig, 'output'>): boolean {
  const csv = output?.formats?.csv
  return csv?.include_hands === true && csv.enabled !== false
}

/** The config asking for a table of hands, or no longer; nothing else of it changes. */
export function withHands(config: SimulationConfig, wanted: boolean): SimulationConfig {
  if (asksForHands(config) === wanted) return config
  const { output, ...rest } = config
  const formats = output?.formats ?? {}
  const { enabled, include_hands: _, ...csv } = formats.csv ?? {}
  if (wanted) {
    return { ...rest, output: { ...output, formats: { ...formats, csv: { ...csv, include_hands: true } } } }
  }
  const left = enabled === undefined ? csv : { enabled, ...csv }
  const { csv: __, ...others } = formats
  const kept = Object.keys(left).length === 0 ? others : { ...others, csv: left }
  const { formats: ___, ...besides } = output ?? {}
  const changed = Object.keys(kept).length === 0 ? besides : { ...besides, formats: kept }
  return Object.keys(changed).length === 0 ? rest : { ...rest, output: changed }
}
