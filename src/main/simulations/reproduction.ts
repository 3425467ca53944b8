import { configToYaml } from '../../shared/config/yaml.ts'
import type { RunRecord } from '../../shared/results/run.ts'

export interface Reproduction {
  readonly command: string
  /** The file that the command reads. */
  readonly yaml: string
}

/** How to get the same results again: the config with its seed, and the sessions that were kept. */
export function reproduction(record: RunRecord): Reproduction {
  const { config, seed, sessionsDone, state } = record
  const sessions = state === 'stopped' ? sessionsDone : config.simulation.num_sessions
  const exact = {
    ...config,
    metadata: { ...config.metadata, name: config.metadata.name ?? record.name },
    simulation: { ...config.simulation, num_sessions: sessions, random_seed: seed },
  }
  const comment = `Repeats the run "${record.name}" with engine ${record.engineVersion}.`
  return {
    command: `feltworks simulate experiment.yaml --seed ${seed} --sessions ${sessions}`,
    yaml: configToYaml(exact, comment),
  }
}
