import { Info } from 'lucide-react'
import type { Results } from '../../../../shared/api/simulations.ts'
import { bonusPayouts, mainPayouts } from '../../../../shared/results/handPayouts.ts'
import { Note } from '../../../components/Note.tsx'
import { t } from '../../../i18n/t.ts'
import { useHandChecks } from '../useHandChecks.ts'
import { HandTable } from './HandTable.tsx'
import { RidesPanel } from './RidesPanel.tsx'

/** Every kind of hand, of the main game and the bonus, and how often bets were let ride. */
export function HandsTab({ results }: { readonly results: Results }) {
  const { main, bonus, rides } = useHandChecks(results)
  const { config } = results.record
  return (
    <>
      {main === null ? (
        <Note icon={Info}>{t('results.fewHands')}</Note>
      ) : (
        <HandTable
          title={t('results.handsAgainst')}
          label={t('results.finalHand')}
          test={main}
          payouts={mainPayouts(config)}
        />
      )}
      {bonus !== null && (
        <HandTable
          title={t('results.bonusAgainst')}
          label={t('results.firstThree')}
          test={bonus}
          payouts={bonusPayouts(config)}
        />
      )}
      <RidesPanel rides={rides} hands={results.summary.figures.hands} />
    </>
  )
}
