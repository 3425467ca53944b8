import { createHash } from 'node:crypto'
import type { SimulationConfig } from '../../../shared/config/simulation.ts'
import { configToYaml } from '../../../shared/config/yaml.ts'
import { formatDuration } from '../../../shared/format/duration.ts'
import { formatCount, formatShort } from '../../../shared/format/number.ts'
import type { RepeatSection } from './report.ts'
import type { ReportSource } from './source.ts'

/** What someone else needs to get the same figures, to the last digit. */
export function repeatSection({ record, summary, summarySha256, style }: ReportSource): RepeatSection {
  const repeatable = record.config.deck.shuffle_algorithm !== 'cryptographic'
  const yaml = configToYaml(
    effectiveConfig(record.config, repeatable ? summary.seed : null, record.sessionsDone),
  )
  const workers =
    record.workers === null
      ? ''
      : ` on ${formatCount(record.workers, style)} ${plural(record.workers, 'worker')}`
  const fact = (label: string, value: string, code = false) => ({ label, value, code })
  return {
    facts: [
      repeatable ? fact('Seed', summary.seed, true) : fact('Seed', 'none: cryptographic shuffle'),
      fact('Engine', `${summary.engine}, application ${record.appVersion}`),
      fact('Sessions', formatCount(record.sessionsDone, style)),
      fact('Hands played', formatCount(summary.figures.hands, style)),
      fact('Time', `${formatDuration(record.elapsedSeconds, style)}${workers}`),
      ...(record.handsPerSecond === null
        ? []
        : [fact('Speed', `${formatShort(record.handsPerSecond, style)} hands a second`)]),
    ],
    hashes: [
      { label: 'Experiment file, SHA-256', value: createHash('sha256').update(yaml).digest('hex') },
      { label: 'summary.json, SHA-256', value: summarySha256 },
    ],
    command: 'feltworks simulate experiment.yaml',
    how: repeatable
      ? 'The same engine gives the same summary.json, byte for byte, on any machine and with any number of workers.'
      : 'The cards came from the system’s own source: other cards will be dealt, and the figures will differ by chance.',
    yaml,
  }
}

/** The config as it would have to be to give this very result: with the seed that was drawn, and as many sessions as are kept. */
function effectiveConfig(config: SimulationConfig, seed: string | null, sessions: number): SimulationConfig {
  return {
    ...config,
    simulation: { ...config.simulation, random_seed: seed, num_sessions: Math.max(1, sessions) },
  }
}

function plural(n: number, word: string): string {
  return n === 1 ? word : `${word}s`
}
