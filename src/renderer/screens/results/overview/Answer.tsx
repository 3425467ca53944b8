import { CircleCheck } from 'lucide-react'
import type { RunCard } from '../../../../shared/api/library.ts'
import type { Results } from '../../../../shared/api/simulations.ts'
import { headline } from '../../../../shared/results/headline.ts'
import { Chip, SoFarChip } from '../../../components/Chip.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import type { HandChecks } from '../useHandChecks.ts'
import { isSoFar } from '../useShownResults.ts'

interface AnswerProps {
  readonly results: Results
  readonly card: RunCard | undefined
  readonly checks: HandChecks
}

/** The sentence that a friend would understand, and the line of what was played. */
export function Answer({ results, card, checks }: AnswerProps) {
  const format = useFormat()
  const { figures, config } = results.summary
  const soFar = isSoFar(results)
  const answer = headline({ figures, config, style: format.style, soFar })
  const total = card?.sessionsTotal ?? figures.sessions
  const counts = { total: format.count(total) }
  const part =
    total <= figures.sessions ? null : t(soFar ? 'results.soFarLead' : 'results.stoppedLead', counts)
  const compared = Object.values(checks.compared).some(({ z }) => z != null)
  const agrees = compared && checks.flagged.length === 0 && !checks.handsFlagged
  return (
    <header className="answer">
      <div className="answer-text selectable">
        <h2>{answer.headline}</h2>
        <p className="num">
          {answer.lead} {part}
        </p>
      </div>
      {soFar ? (
        <SoFarChip />
      ) : (
        agrees && (
          <Chip tone="ok" icon={CircleCheck}>
            {t(checks.session === null ? 'results.agrees' : 'exact.agrees')}
          </Chip>
        )
      )}
    </header>
  )
}
