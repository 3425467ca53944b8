import { useId, useState } from 'react'
import { withHands } from '../../../../shared/config/keepsHands.ts'
import type { RowsChoice } from '../../../../shared/results/run.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Choice } from '../fields/Choice.tsx'
import { Disclosure } from '../fields/Disclosure.tsx'
import { Row } from '../fields/Row.tsx'
import { Section } from '../fields/Section.tsx'
import { UnitInput } from '../fields/UnitInput.tsx'
import { useSummaries } from '../summaries.ts'
import { useForm } from '../useExperiment.ts'

const KEPT = ['none', 'sessions', 'hands'] as const satisfies readonly RowsChoice[]

/** How much is played, from which seed, on how many workers. */
export function RunSection() {
  const { config, rows, set, change, preview, stale, problems } = useForm()
  const format = useFormat()
  const id = useId()
  const { random_seed: seed, workers } = config.simulation
  const [more, setMore] = useState(workers !== 'auto')
  const half = preview?.estimate.winRateHalfWidth
  const precision =
    half === undefined || stale
      ? undefined
      : format.estimate(0.5, [0.5 - half, 0.5 + half], 'percent').plusMinus
  const size = stale ? undefined : preview?.estimate.diskBytes
  const cryptographic = config.deck.shuffle_algorithm === 'cryptographic'
  return (
    <Section id="run" title={t('setup.run')} summary={useSummaries().run}>
      <Row label={t('setup.sessions')} htmlFor={`${id}-sessions`} term="session">
        <UnitInput
          path="simulation.num_sessions"
          kind="count"
          id={`${id}-sessions`}
          label={t('setup.sessions')}
          {...(precision == null ? {} : { after: t('setup.points', { half: precision }) })}
        />
      </Row>
      <Row label={t('setup.seed')} term="seed">
        <div className="form-pair">
          <Choice
            path="simulation.random_seed"
            label={t('setup.seedMode')}
            value={seed === null ? 'drawn' : 'fixed'}
            choices={[
              { value: 'drawn', label: t('setup.seedDrawn') },
              { value: 'fixed', label: t('setup.seedFixed') },
            ]}
            onChange={(mode) => set('simulation.random_seed', mode === 'fixed' ? '' : null)}
          />
          {cryptographic ? (
            <p className="form-aside">{t('table.noSeed')}</p>
          ) : seed === null ? (
            <p className="form-aside">{t('setup.seedHelp')}</p>
          ) : (
            <UnitInput
              path="simulation.random_seed"
              kind="text"
              label={t('setup.seed')}
              placeholder={t('setup.seedPlaceholder')}
            />
          )}
        </div>
      </Row>
      <Row label="">
        <Disclosure
          label={t('run.more')}
          open={more || problems.byPath.has('simulation.workers')}
          onToggle={() => setMore(!more)}
        >
          <div className="form-stack">
            <div className="form-pair">
              <Choice
                path="simulation.workers"
                label={t('setup.workersMode')}
                value={workers === 'auto' ? 'auto' : 'fixed'}
                choices={[
                  { value: 'auto', label: t('setup.workersAuto') },
                  { value: 'fixed', label: t('setup.workersFixed') },
                ]}
                onChange={(mode) => set('simulation.workers', mode === 'fixed' ? '' : 'auto')}
              />
              {workers === 'auto' ? (
                <p className="form-aside">{t('setup.workersHelp')}</p>
              ) : (
                <UnitInput
                  path="simulation.workers"
                  kind="count"
                  label={t('setup.workers')}
                  after={t('setup.workersUnit')}
                />
              )}
            </div>
            <div className="form-pair">
              <Choice
                path="output.formats.csv.include_hands"
                label={t('setup.keepLabel')}
                value={rows}
                choices={KEPT.map((value) => ({ value, label: t(`setup.keep.${value}`) }))}
                onChange={(kept) =>
                  change(({ config: now }) => ({ rows: kept, config: withHands(now, kept === 'hands') }))
                }
              />
              <p className="form-aside">
                {rows === 'hands' && size !== undefined
                  ? t('setup.keep.handsSize', { size: format.bytes(size) })
                  : t(`setup.keep.${rows}.text`)}
              </p>
            </div>
          </div>
        </Disclosure>
      </Row>
    </Section>
  )
}
