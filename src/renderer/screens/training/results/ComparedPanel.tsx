import { formatSignificant } from '../../../../shared/format/number.ts'
import type { ExactFigures, TrainingResults } from '../../../../shared/training/results.ts'
import { ExactBadge } from '../../../components/Figures.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { LineSample } from '../dashboard/LineSample.tsx'
import { solverStyle } from '../dashboard/solverStyle.ts'
import '../../../components/table.css'

/** Each solver beside the merge: how good each strategy is and how far it lies from the merged one. */
export function ComparedPanel({ results: { evaluation } }: { readonly results: TrainingResults }) {
  const format = useFormat()
  const { instances, merged, mergedFrom, distancesToMerged, uniform } = evaluation
  const exact = merged.exact !== null
  const several = instances.length > 1
  const regretKnown = !exact && instances.some(({ positiveRegret }) => positiveRegret !== null)
  const regretText = (regret: number | null) =>
    regret === null ? '–' : formatSignificant(regret, 3, format.style)
  return (
    <Panel title={t('training.compared')} {...(exact ? { end: <ExactBadge /> } : {})} className="compared">
      <div className="compared-scroll">
        <table className="table selectable">
          <thead>
            <tr>
              <th scope="col">{t('training.col.who')}</th>
              <Right>{t('training.col.iterations')}</Right>
              {exact ? (
                <>
                  <Right>{t('training.col.exploitability')}</Right>
                  <Right>{t('training.col.nashConv')}</Right>
                  <Right>{t('training.col.value')}</Right>
                  {several && <Right>{t('training.col.distance')}</Right>}
                </>
              ) : (
                <>
                  {regretKnown && <Right>{t('training.col.regret')}</Right>}
                  <Right>{t('training.col.time')}</Right>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {several && (
              <tr className="compared-merged">
                <td>
                  <span className="compared-name">
                    <LineSample colour="var(--series-1)" dash="" />
                    {t('training.merged')}
                  </span>
                </td>
                <td data-align="right">
                  {format.count(
                    instances
                      .filter(({ instance }) => mergedFrom.includes(instance))
                      .reduce((sum, each) => sum + each.iterationsExecuted, 0),
                  )}
                </td>
                {exact ? (
                  <Exact figures={merged.exact} distance={null} several />
                ) : (
                  <>
                    {regretKnown && <td data-align="right">{regretText(merged.positiveRegret)}</td>}
                    <td data-align="right">–</td>
                  </>
                )}
              </tr>
            )}
            {instances.map((each, index) => (
              <tr key={each.instance}>
                <td>
                  <span className="compared-name">
                    <LineSample {...solverStyle(index, instances.length)} />
                    {t('training.solver', { solver: each.instance + 1 })}
                    {each.status === 'failed' && (
                      <span className="compared-failed">{t('training.status.failed')}</span>
                    )}
                  </span>
                </td>
                <td data-align="right">{format.count(each.iterationsExecuted)}</td>
                {exact ? (
                  <Exact
                    figures={each.exact}
                    distance={distancesToMerged[mergedFrom.indexOf(each.instance)] ?? null}
                    several={several}
                  />
                ) : (
                  <>
                    {regretKnown && <td data-align="right">{regretText(each.positiveRegret)}</td>}
                    <td data-align="right">{format.duration(each.trainedSeconds)}</td>
                  </>
                )}
              </tr>
            ))}
            {exact && uniform !== null && (
              <tr className="compared-quiet">
                <td>{t('training.uniform')}</td>
                <td data-align="right">–</td>
                <Exact figures={uniform} distance={null} several={several} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {exact && (
        <p className="chart-note">{t(several ? 'training.comparedNote' : 'training.comparedUnit')}</p>
      )}
    </Panel>
  )
}

function Right({ children }: { readonly children: string }) {
  return (
    <th scope="col" data-align="right">
      {children}
    </th>
  )
}

interface ExactProps {
  readonly figures: ExactFigures | null
  readonly distance: number | null
  readonly several: boolean
}

function Exact({ figures, distance, several }: ExactProps) {
  const format = useFormat()
  const cells = [
    figures?.exploitability ?? null,
    figures?.nashConv ?? null,
    figures?.valuePlayer0 ?? null,
    ...(several ? [distance] : []),
  ]
  return cells.map((value, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name.
    <td key={index} data-align="right">
      {value === null ? '–' : formatSignificant(value, 3, format.style)}
    </td>
  ))
}
