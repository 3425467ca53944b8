import { useEffect } from 'react'
import { useCommandHandler } from '../../commands/handlers.ts'
import { Chip } from '../../components/Chip.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'
import { EMPTY_DRAFT, useDraft } from '../../state/draft.ts'
import { BonusSection } from './groups/BonusSection.tsx'
import { GameSection } from './groups/GameSection.tsx'
import { LeaveSection } from './groups/LeaveSection.tsx'
import { MoneySection } from './groups/MoneySection.tsx'
import { NotesSection } from './groups/NotesSection.tsx'
import { PlaySection } from './groups/PlaySection.tsx'
import { RunSection } from './groups/RunSection.tsx'
import { TableSection } from './groups/TableSection.tsx'
import { ImportReport } from './ImportReport.tsx'
import { BUILT_IN } from './presets/builtIn.ts'
import { PresetList } from './presets/PresetList.tsx'
import { PreviewPanel } from './preview/PreviewPanel.tsx'
import { SetupActions } from './SetupActions.tsx'
import { ExperimentContext, useExperiment } from './useExperiment.ts'
import { useStart } from './useStart.ts'
import './setup.css'
import './groups/groups.css'

/** Set up: presets | the form | what it would give, with the button that runs it. */
export function SetupScreen() {
  const experiment = useExperiment()
  const { run, starting, error } = useStart(experiment)
  useStartingPoint()
  // A preset or file replaces what fields hold, also the one that has the focus.
  const revision = useDraft((state) => state.revision)
  useCommandHandler('experiment.run', { enabled: true, run })
  return (
    <>
      <TopBar
        title={<NameField />}
        windowTitle={t('rail.setup')}
        chip={<Chip>{t('setup.letItRide')}</Chip>}
        actions={<SetupActions />}
      />
      <div className="setup">
        <PresetList />
        <div className="setup-scroll">
          <form
            key={revision}
            className="setup-form"
            onSubmit={(event) => event.preventDefault()}
            aria-label={t('rail.setup')}
          >
            {error !== null && <ErrorNotice error={error} />}
            <ImportReport />
            {experiment.problems.others.map((problem) => (
              <p key={problem} className="form-help" data-tone="error">
                {problem}
              </p>
            ))}
            <ExperimentContext value={experiment}>
              <GameSection />
              <TableSection />
              <MoneySection />
              <LeaveSection />
              <PlaySection />
              {experiment.config.bonus_strategy.enabled && <BonusSection />}
              <RunSection />
              <NotesSection />
            </ExperimentContext>
          </form>
        </div>
        <PreviewPanel experiment={experiment} starting={starting} onRun={run} />
      </div>
    </>
  )
}

/** A new experiment begins as the classic session, so that there is something to look at and to run. */
function useStartingPoint(): void {
  const { draft, replace } = useDraft()
  useEffect(() => {
    const [classic] = BUILT_IN
    if (draft === EMPTY_DRAFT && classic !== undefined) replace({ ...draft, config: classic.config })
  }, [draft, replace])
}

/** The experiment's name, edited where it stands. */
function NameField() {
  const { draft, edit } = useDraft()
  return (
    <input
      className="setup-name"
      aria-label={t('setup.name')}
      value={draft.name}
      maxLength={200}
      spellCheck={false}
      size={Math.min(40, Math.max(8, draft.name.length))}
      placeholder={t('setup.newExperiment')}
      onChange={(event) => edit({ name: event.currentTarget.value })}
    />
  )
}
