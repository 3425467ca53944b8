import type { SimulationConfig } from '../../../../shared/config/simulation.ts'

type Leaf = string | number | boolean | null | undefined

type PathsOf<T> = T extends Leaf
  ? never
  : T extends readonly (infer Item)[]
    ? `${number}` | `${number}.${PathsOf<Item>}`
    : {
        [K in keyof T & string]-?: K | `${K}.${PathsOf<NonNullable<T[K]>>}`
      }[keyof T & string]

/** Dotted path of a key or section in the experiment format: `bankroll.base_bet`. */
export type ConfigPath = PathsOf<SimulationConfig>

/** What stands at a path; undefined where nothing does. */
export function valueAt(config: SimulationConfig, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isHolder(value) ? value[key as keyof typeof value] : undefined), config)
}

/** The config with something else at a path. Groups on the way that are missing are made. */
export function withValue(config: SimulationConfig, path: ConfigPath, value: unknown): SimulationConfig {
  return set(config, path.split('.'), value) as SimulationConfig
}

function set(holder: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(holder)) {
    return holder.map((item, index) => (index === Number(key) ? set(item, rest, value) : item))
  }
  const group = isHolder(holder) ? holder : {}
  const inner = set(group[key as keyof typeof group], rest, value)
  if (inner === undefined) {
    const { [key]: _gone, ...others } = group as Record<string, unknown>
    return others
  }
  return { ...group, [key]: inner }
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
