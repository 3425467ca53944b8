import type { StrategySource } from '../../../../../shared/training/strategy.ts'
import { useCommandHandler } from '../../../../commands/handlers.ts'
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx'
import { Skeleton } from '../../../../components/Skeleton.tsx'
import { t } from '../../../../i18n/t.ts'
import { PlayScore } from './PlayScore.tsx'
import { PlayTablePanel } from './PlayTablePanel.tsx'
import { usePlay } from './usePlay.ts'
import './play.css'

interface PlayProps {
  readonly id: string
  readonly source: StrategySource
}

/** Hands against the strategy, with what each decision gave away. */
export function Play({ id, source }: PlayProps) {
  const table = usePlay(id, source)
  const { hand, error } = table
  const options = hand?.options.length ?? 0
  const option = (number: number) => ({
    enabled: number < options || t('training.play.noSuchChoice'),
    run: () => table.choose(number),
  })
  useCommandHandler('training.choose1', option(0))
  useCommandHandler('training.choose2', option(1))
  useCommandHandler('training.choose3', option(2))
  useCommandHandler('training.nextHand', {
    enabled: hand?.result !== null || t('practice.answerFirst'),
    run: table.next,
  })
  if (error !== null)
    return <ErrorNotice title={t('practice.failed')} error={error} onRetry={() => table.next()} />
  if (hand === null) return <Skeleton lines={4} height={90} />
  return (
    <section className="play">
      <PlayTablePanel table={table} hand={hand} />
      <PlayScore table={table} hand={hand} />
    </section>
  )
}
