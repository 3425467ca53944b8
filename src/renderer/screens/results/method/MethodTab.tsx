import type { Results } from '../../../../shared/api/simulations.ts'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { Repeat } from './Repeat.tsx'
import { useMethodFacts } from './useMethodFacts.ts'

const TOPICS = ['ahead', 'average', 'perHand', 'sd', 'hands'] as const
const NAMES = {
  ahead: 'results.leaveAhead',
  average: 'results.average',
  perHand: 'results.perHand',
  sd: 'results.sd',
  hands: 'results.handsASession',
} as const

/** What was played and how each figure is computed: enough to repeat it and to check it. */
export function MethodTab({ results }: { readonly results: Results }) {
  const facts = useMethodFacts(results)
  return (
    <div className="method">
      <Panel title={t('method.settings')}>
        <dl className="method-facts selectable">
          {facts.map(({ label, value, mono }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={mono === true ? 'mono' : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Repeat
        id={results.record.id}
        repeatable={results.record.config.deck.shuffle_algorithm !== 'cryptographic'}
      />
      <Panel title={t('method.formulas')} className="method-wide">
        <dl className="method-formulas selectable">
          {TOPICS.map((topic) => (
            <div key={topic}>
              <dt>{t(NAMES[topic])}</dt>
              <dd>
                <p>{t(`explain.${topic}.formula`)}</p>
                <p>{t(`explain.${topic}.interval`)}</p>
                <p>{t(`explain.${topic}.source`)}</p>
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
    </div>
  )
}
