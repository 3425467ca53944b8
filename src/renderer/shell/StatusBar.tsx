import { Circle, Cpu, HardDrive, MemoryStick, Pause, Play } from 'lucide-react'
import type { AppStatus } from '../../shared/api/app.ts'
import type { Format } from '../format/format.ts'
import { t } from '../i18n/t.ts'
import { useCurrentRun } from '../state/currentRun.ts'
import { useAppInfo, useStatus } from '../state/queries.ts'
import { useFormat } from '../state/useFormat.ts'
import { TrainingStatus } from './TrainingStatus.tsx'
import './StatusBar.css'

/** What is true now: the run, its progress, and what the app holds. Each item leads to its place. */
export function StatusBar() {
  const status = useStatus().data
  const info = useAppInfo().data
  const format = useFormat()
  return (
    <footer className="status-bar num">
      {status !== undefined && <Current status={status} format={format} />}
      <TrainingStatus />
      {status !== undefined && (
        <div className="status-right">
          <a href="#/run">
            <Cpu size={13} aria-hidden />
            {status.workersBusy > 0
              ? t('status.workers', { n: status.workersBusy })
              : t('status.workersIdle', { n: info?.workerBound ?? 0 })}
          </a>
          <span>
            <MemoryStick size={13} aria-hidden />
            {format.bytes(status.memoryBytes)}
          </span>
          <a href="#/settings">
            <HardDrive size={13} aria-hidden />
            {status.resultsBytes > 0
              ? t('status.results', { size: format.bytes(status.resultsBytes) })
              : t('status.noResults')}
          </a>
          {info !== undefined && <a href="#/help">{t('status.engine', { version: info.engineVersion })}</a>}
        </div>
      )}
    </footer>
  )
}

function Current({ status, format }: { readonly status: AppStatus; readonly format: Format }) {
  const { queued } = status
  const current = useCurrentRun()
  if (current === null) {
    return (
      <span>
        <Circle size={13} aria-hidden />
        {t('status.idle')}
      </span>
    )
  }
  const paused = current.state !== 'running'
  const percent = format.percent(current.fraction, { places: 0 })
  const Icon = paused ? Pause : Play
  return (
    <>
      <a href={`#/run/${current.id}`} className="status-name">
        <Icon size={13} aria-hidden />
        <span className="ellipsis">{current.name}</span>
      </a>
      <span>
        <span className="status-bar-track" data-paused={paused || undefined}>
          <i style={{ width: `${current.fraction * 100}%` }} />
        </span>
        {paused ? t('status.pausedAt', { percent }) : percent}
      </span>
      {!paused && (
        <span>
          {current.etaSeconds === null
            ? t('eta.estimating')
            : t('eta.left', { about: format.about(current.etaSeconds) })}
        </span>
      )}
      {queued > 0 && <a href="#/library">{t('status.queued', { n: queued })}</a>}
    </>
  )
}
