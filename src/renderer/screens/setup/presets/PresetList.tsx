import { ActionIcon, Tooltip } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { Preset } from '../../../../shared/api/library.ts'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import { t } from '../../../i18n/t.ts'
import { ask, bridge } from '../../../state/bridge.ts'
import { rowsFor, useDraft } from '../../../state/draft.ts'
import { keys, usePresets } from '../../../state/queries.ts'
import { toastError } from '../../../state/toasts.tsx'
import { useFormat } from '../../../state/useFormat.ts'
import { BUILT_IN } from './builtIn.ts'
import { describeConfig } from './describe.ts'

/** Experiments to begin with: ours, then the person's own. */
export function PresetList() {
  const format = useFormat()
  const { draft, replace } = useDraft()
  const own = usePresets().data ?? []
  const present = fingerprint(draft.config)
  const use = (name: string, config: SimulationConfig) => replace({ name, config, rows: rowsFor(config) })
  return (
    <nav className="presets" aria-label={t('setup.presets')}>
      <h2>{t('setup.presets')}</h2>
      <ul>
        {BUILT_IN.map(({ name, text, config }) => (
          <li key={name}>
            <PresetButton
              name={name}
              text={text}
              selected={fingerprint(config) === present}
              onUse={() => use(name, config)}
            />
          </li>
        ))}
      </ul>
      <h2>{t('setup.yours')}</h2>
      {own.length === 0 && <p className="presets-empty">{t('setup.noPresets')}</p>}
      <ul>
        {own.map((preset) => (
          <li key={preset.id} className="preset-own">
            <PresetButton
              name={preset.name}
              text={describeConfig(preset.config, format)}
              selected={fingerprint(preset.config) === present}
              onUse={() => use(preset.name, preset.config)}
            />
            <RemovePreset preset={preset} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface PresetButtonProps {
  readonly name: string
  readonly text: string
  readonly selected: boolean
  readonly onUse: () => void
}

function PresetButton({ name, text, selected, onUse }: PresetButtonProps) {
  return (
    <button type="button" className="preset" aria-pressed={selected} onClick={onUse} title={name}>
      <span className="preset-name ellipsis">{name}</span>
      <span className="preset-text ellipsis">{text}</span>
    </button>
  )
}

function RemovePreset({ preset }: { readonly preset: Preset }) {
  const client = useQueryClient()
  const remove = async () => {
    try {
      await ask(bridge().library.removePreset({ id: preset.id }))
      await client.invalidateQueries({ queryKey: keys.presets })
    } catch (error) {
      toastError(error)
    }
  }
  const label = t('setup.removePreset', { name: preset.name })
  return (
    <Tooltip label={label}>
      <ActionIcon className="preset-remove" size={24} aria-label={label} onClick={() => void remove()}>
        <X size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** Equal for configs that play the same; names and notes do not count. */
function fingerprint({ output: _output, ...config }: SimulationConfig): string {
  return JSON.stringify({ ...config, metadata: null }, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
