import { useCommandHandler } from '../../../commands/handlers.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { t } from '../../../i18n/t.ts'
import { TopBar } from '../../../shell/TopBar.tsx'
import { useTrainingDraft } from '../../../state/trainingDraft.ts'
import { AlgorithmGroup } from './AlgorithmGroup.tsx'
import { BudgetGroup } from './BudgetGroup.tsx'
import { EstimatePanel } from './EstimatePanel.tsx'
import { GameGroup } from './GameGroup.tsx'
import { MoreNote } from './MoreNote.tsx'
import { TrainingPresetList } from './PresetList.tsx'
import { SolversGroup } from './SolversGroup.tsx'
import { useStartTraining } from './useStartTraining.ts'
import { useTrainingForm } from './useTrainingForm.ts'
import '../../setup/setup.css'
import '../../setup/preview/preview.css'
import './new.css'

/** New training: presets | the form | what it takes, with the button that starts it. */
export function NewTraining() {
  const form = useTrainingForm()
  const { start, starting, error } = useStartTraining(form)
  const revision = useTrainingDraft((state) => state.revision)
  useCommandHandler('experiment.run', { enabled: true, run: start })
  return (
    <>
      <TopBar title={<NameField />} windowTitle={t('training.new')} />
      <div className="setup">
        <TrainingPresetList />
        <div className="setup-scroll">
          <form
            key={revision}
            className="setup-form"
            onSubmit={(event) => event.preventDefault()}
            aria-label={t('training.new')}
          >
            {error !== null && <ErrorNotice error={error} />}
            {form.otherProblems.map((problem) => (
              <p key={problem} className="form-help" data-tone="error">
                {problem}
              </p>
            ))}
            <MoreNote form={form} />
            <GameGroup form={form} />
            <AlgorithmGroup form={form} />
            <SolversGroup form={form} />
            <BudgetGroup form={form} />
          </form>
        </div>
        <EstimatePanel form={form} starting={starting} onStart={start} />
      </div>
    </>
  )
}

function NameField() {
  const { values, edit } = useTrainingDraft()
  return (
    <input
      className="setup-name"
      aria-label={t('training.name')}
      value={values.name}
      maxLength={200}
      spellCheck={false}
      size={Math.min(40, Math.max(12, values.name.length))}
      placeholder={t('training.new')}
      onChange={(event) => edit({ name: event.currentTarget.value })}
    />
  )
}
