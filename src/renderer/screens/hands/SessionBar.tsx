import { Check, ChevronLeft, ChevronRight, Pause, Play, TriangleAlert } from 'lucide-react'
import type { RunCard } from '../../../shared/api/library.ts'
import type { ReplayView } from '../../../shared/api/simulations.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Chip, OlderEngineChip } from '../../components/Chip.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'
import { useFormat } from '../../state/useFormat.ts'
import { SessionPicker } from './SessionPicker.tsx'
import type { Stepper } from './useStepper.ts'

interface SessionBarProps {
  readonly run: RunCard
  readonly replay: ReplayView
  readonly stepper: Stepper
}

export function SessionBar({ run, replay, stepper }: SessionBarProps) {
  const format = useFormat()
  const { session, seat, seats, hands } = replay
  const { at, playing, go, replayOrPause } = stepper
  const last = hands.length - 1
  return (
    <TopBar
      title={t('hands.session', { number: format.count(session) })}
      chip={<Chips run={run} replay={replay} />}
      facts={seats === 1 ? run.name : t('hands.seat', { run: run.name, seat: seat + 1 })}
      actions={
        <>
          <SessionPicker run={run} session={session} seat={seat} seats={seats} />
          {hands.length > 0 && (
            <>
              <span className="hands-position num">
                {t('hands.position', { hand: format.count(at + 1), total: format.count(hands.length) })}
              </span>
              <IconButton
                icon={ChevronLeft}
                size={32}
                className="hands-step"
                label={t('hands.previous')}
                reason={at === 0 ? t('hands.atFirst') : undefined}
                onClick={() => go(at - 1)}
              />
              <IconButton
                icon={ChevronRight}
                size={32}
                className="hands-step"
                label={t('hands.next')}
                reason={at === last ? t('hands.atLast') : undefined}
                onClick={() => go(at + 1)}
              />
              <ActionButton
                variant="filled"
                icon={playing ? Pause : Play}
                keys="Space"
                onClick={replayOrPause}
              >
                {t(playing ? 'hands.pause' : 'hands.replay')}
              </ActionButton>
            </>
          )}
        </>
      }
    />
  )
}

function Chips({ run, replay }: { readonly run: RunCard; readonly replay: ReplayView }) {
  return (
    <>
      {replay.agrees === true && (
        <Chip tone="ok" icon={Check}>
          {t('hands.agrees')}
        </Chip>
      )}
      {replay.agrees === false && (
        <Chip tone="bad" icon={TriangleAlert}>
          {t('hands.differs')}
        </Chip>
      )}
      {run.olderEngine && <OlderEngineChip />}
    </>
  )
}
