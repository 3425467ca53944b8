import type { SimulationConfig } from '../../../../shared/config/simulation.ts'

/** A draft as it crosses to main: plain JSON, without the keys that are not set. */
export function asJson(config: SimulationConfig) {
  return JSON.parse(JSON.stringify(config))
}
