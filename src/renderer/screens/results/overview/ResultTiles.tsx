import { Copy, Flag } from 'lucide-react'
import type { Results } from '../../../../shared/api/simulations.ts'
import type { Interval, Unit } from '../../../../shared/format/interval.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { useCopy } from '../../../components/charts/useCopy.ts'
import { ExactBadge, Tile, TileStrip, ZScore } from '../../../components/Figures.tsx'
import { Note } from '../../../components/Note.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Explain } from '../Explain.tsx'
import type { HandChecks } from '../useHandChecks.ts'
import { useTileFacts } from './useTileFacts.ts'

interface ResultTilesProps {
  readonly results: Results
  readonly checks: HandChecks
}

/** Five figures, each with its interval; the one that theory knows stands beside its exact value. */
export function ResultTiles({ results, checks }: ResultTilesProps) {
  const format = useFormat()
  const copy = useCopy()
  const { figures } = results.summary
  const facts = useTileFacts(results)
  const { exact, z } = checks.perHand ?? {}
  const figure = (value: number | null, interval: Interval | null, unit: Unit) => {
    if (value === null) return { figure: '–' }
    const text = format.estimate(value, interval, unit)
    return text.plusMinus === null ? { figure: text.value } : { figure: text.value, aside: text.plusMinus }
  }
  const places = format.estimate(figures.evPerHand ?? 0, figures.evPerHandCI, 'money').places
  const sessions = t('explain.sessions', { count: format.count(figures.sessions) })
  const hands = t('explain.hands', { count: format.count(figures.hands) })
  return (
    <>
      <TileStrip>
        <Tile
          label={<Explain topic="ahead" name={t('results.leaveAhead')} from={sessions} />}
          {...figure(figures.winRate, figures.winRateCI, 'percent')}
        >
          <Fact text={facts.ahead} />
        </Tile>
        <Tile
          label={<Explain topic="average" name={t('results.average')} from={sessions} />}
          {...figure(figures.meanProfit, figures.meanProfitCI, 'money')}
        >
          <Fact text={facts.average} />
        </Tile>
        <Tile
          label={<Explain topic="perHand" name={t('results.perHand')} from={hands} />}
          {...figure(figures.evPerHand, figures.evPerHandCI, 'money')}
        >
          {exact == null ? (
            <Fact text={facts.perHand} />
          ) : (
            <>
              <ExactBadge>{format.money(exact, { places })}</ExactBadge>
              {z != null && <ZScore z={z} />}
            </>
          )}
        </Tile>
        <Tile
          label={<Explain topic="sd" name={t('results.sd')} from={sessions} />}
          {...figure(figures.sdProfit, figures.sdProfitCI, 'money')}
        >
          <Fact text={facts.sd} />
        </Tile>
        <Tile
          label={<Explain topic="hands" name={t('results.handsASession')} from={sessions} />}
          {...figure(figures.meanHands, figures.meanHandsCI, 'number')}
        >
          <Fact text={facts.hands} />
        </Tile>
      </TileStrip>
      {(checks.perHandFlagged || checks.handsFlagged) && (
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
          <b>{t(checks.perHandFlagged ? 'results.tooFar' : 'results.handsTooFar')}</b>{' '}
          {t('results.tooFarText')}
        </Note>
      )}
    </>
  )
}

/** What we need to look into it: enough to repeat the run, and nothing about the machine. */
function detailsOf({ summary }: Results, { perHand, main }: HandChecks): string {
  return JSON.stringify(
    {
      engine: summary.engine,
      seed: summary.seed,
      config: summary.config,
      perHand: { value: perHand?.value, exact: perHand?.exact, z: perHand?.z },
      hands: { chiSquare: main?.chiSquare, df: main?.df, p: main?.p },
    },
    null,
    2,
  )
}

/** Cut off where a tile is narrow; the whole of it on hover. */
function Fact({ text }: { readonly text: string | undefined }) {
  return (
    <span className="ellipsis" title={text}>
      {text}
    </span>
  )
}
