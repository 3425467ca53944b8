import { t } from '../../../i18n/t.ts'
import { useTrainingDraft } from '../../../state/trainingDraft.ts'
import { isPreset, TRAINING_PRESETS } from './presets.ts'

/** Trainings to begin with. */
export function TrainingPresetList() {
  const { values, replace } = useTrainingDraft()
  return (
    <nav className="presets" aria-label={t('training.presets')}>
      <h2>{t('training.presets')}</h2>
      <ul>
        {TRAINING_PRESETS.map((preset) => (
          <li key={preset.values.name}>
            <button
              type="button"
              className="preset"
              aria-pressed={isPreset(preset, values)}
              onClick={() => replace(preset.values)}
            >
              <span className="preset-name ellipsis">{preset.values.name}</span>
              <span className="preset-text">{preset.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
