import type { RunCard } from '../../../../shared/api/library.ts'
import type { Results } from '../../../../shared/api/simulations.ts'
import { mainPayouts } from '../../../../shared/results/handPayouts.ts'
import { t } from '../../../i18n/t.ts'
import { HandTable } from '../hands/HandTable.tsx'
import { useHandChecks } from '../useHandChecks.ts'
import { Answer } from './Answer.tsx'
import { AskSessions } from './AskSessions.tsx'
import { Cautions } from './Cautions.tsx'
import { OutcomePanel } from './OutcomePanel.tsx'
import { PathsPanel } from './PathsPanel.tsx'
import { ResultTiles } from './ResultTiles.tsx'
import { SeatTable } from './SeatTable.tsx'
import { SpreadPanel } from './SpreadPanel.tsx'
import { StateNotes } from './StateNotes.tsx'
import { SwingsPanel } from './SwingsPanel.tsx'
import { WhySessionsEnd } from './WhySessionsEnd.tsx'

interface OverviewProps {
  readonly results: Results
  readonly card: RunCard | undefined
}

/** The answer, its figures, where and why sessions end, and whether the hands were right. */
export function Overview({ results, card }: OverviewProps) {
  const checks = useHandChecks(results)
  return (
    <>
      <StateNotes results={results} card={card} />
      <Answer results={results} card={card} checks={checks} />
      <ResultTiles results={results} checks={checks} />
      <div className="results-pair">
        <OutcomePanel results={results} checks={checks} />
        <section className="panel results-side" aria-label={t('results.why')}>
          <WhySessionsEnd results={results} checks={checks} />
          <AskSessions histogram={results.summary.histogram} session={checks.session} />
        </section>
      </div>
      <SeatTable results={results} />
      <div className="results-pair">
        {checks.main !== null && (
          <HandTable
            title={t('results.handsAgainst')}
            label={t('results.finalHand')}
            test={checks.main}
            payouts={mainPayouts(results.record.config)}
          />
        )}
        <SpreadPanel results={results} checks={checks} />
      </div>
      <div className="results-pair">
        <PathsPanel results={results} />
        <SwingsPanel results={results} checks={checks} />
      </div>
      <Cautions cautions={results.cautions} />
    </>
  )
}
