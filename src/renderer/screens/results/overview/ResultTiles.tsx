import { Copy, Flag } from 'lucide-react'
import type { Results } from '../../../../shared/api/simulations.ts'
import type { ComparedKey } from '../../../../shared/results/comparisons.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { useCopy } from '../../../components/charts/useCopy.ts'
import { TileStrip } from '../../../components/Figures.tsx'
import { Note } from '../../../components/Note.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import type { HandChecks } from '../useHandChecks.ts'
import { ComparedTile } from './ComparedTile.tsx'
import { useTileFacts } from './useTileFacts.ts'

interface ResultTilesProps {
  readonly results: Results
  readonly checks: HandChecks
}

/** Five figures, each with its interval, and beside its exact value where that is known. */
export function ResultTiles({ results, checks }: ResultTilesProps) {
  const format = useFormat()
  const copy = useCopy()
  const { figures } = results.summary
  const facts = useTileFacts(results)
  const sessions = t('explain.sessions', { count: format.count(figures.sessions) })
  const hands = t('explain.hands', { count: format.count(figures.hands) })
  const { winRate, meanProfit, evPerHand, sdProfit, meanHands } = checks.compared
  const isFlagged = checks.flagged.length > 0
  const names = checks.flagged.map((key) => t(FIGURE_NAMES[key]))
  return (
    <>
      <TileStrip>
        <ComparedTile
          topic="ahead"
          name={t('results.leaveAhead')}
          from={sessions}
          comparison={winRate}
          fact={facts.ahead}
        />
        <ComparedTile
          topic="average"
          name={t('results.average')}
          from={sessions}
          comparison={meanProfit}
          fact={facts.average}
        />
        <ComparedTile
          topic="perHand"
          name={t('results.perHand')}
          from={hands}
          comparison={evPerHand}
          fact={facts.perHand}
        />
        <ComparedTile
          topic="sd"
          name={t('results.sd')}
          from={sessions}
          comparison={sdProfit}
          fact={facts.sd}
        />
        <ComparedTile
          topic="hands"
          name={t('results.handsASession')}
          from={sessions}
          comparison={meanHands}
          fact={facts.hands}
        />
      </TileStrip>
      {(isFlagged || checks.handsFlagged) && (
        <Note
          tone="bad"
          icon={Flag}
          action={
            <ActionButton
              size="sm"
              variant="subtle"
              icon={Copy}
              onClick={() => void copy(detailsOf(results, checks), t('results.detailsCopied'))}
            >
              {t('results.copyDetails')}
            </ActionButton>
          }
        >
          <b>{isFlagged ? t('exact.tooFar', { figures: names.join(', ') }) : t('results.handsTooFar')}</b>{' '}
          {t('results.tooFarText')}
        </Note>
      )}
    </>
  )
}

/** What we need to look into it: enough to repeat the run, and nothing about the machine. */
function detailsOf({ summary }: Results, { compared, main }: HandChecks): string {
  return JSON.stringify(
    {
      engine: summary.engine,
      seed: summary.seed,
      config: summary.config,
      figures: Object.values(compared).map(({ key, value, exact, z }) => ({ key, value, exact, z })),
      hands: { chiSquare: main?.chiSquare, df: main?.df, p: main?.p },
    },
    null,
    2,
  )
}

const FIGURE_NAMES = {
  winRate: 'results.leaveAhead',
  pushRate: 'exact.leaveEven',
  lossRate: 'exact.leaveBehind',
  meanProfit: 'results.average',
  evPerHand: 'results.perHand',
  mainEvPerHand: 'exact.mainPerHand',
  bonusEvPerHand: 'exact.bonusPerHand',
  sdProfit: 'results.sd',
  meanHands: 'results.handsASession',
  ride1: 'exact.ride1',
  ride2: 'exact.ride2',
} as const satisfies Record<ComparedKey, string>
