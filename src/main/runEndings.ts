import type { RunRecord } from '../shared/results/run.ts'
import type { Emit } from './ipc/events.ts'
import { notifyWhenAway } from './notifications.ts'

interface EndingPorts {
  readonly emit: Emit
  readonly showWindow: () => void
}

/** Says that a run has ended: to the system when nobody looks, and in the window when it went wrong. */
export function tellEnding(record: RunRecord, { emit, showWindow }: EndingPorts): void {
  notifyWhenAway({ title: record.name, body: endingWords(record), onClick: showWindow })
  if (record.error === null) return
  const { message, ref } = record.error
  emit('app', 'notice', { tone: 'bad', title: record.name, text: message, runId: record.id, ref })
}

function endingWords({ state, sessionsDone }: RunRecord): string {
  const sessions = `${sessionsDone.toLocaleString('en-US')} sessions`
  return state === 'failed' ? `The run failed. ${sessions} are kept.` : `The run has ended: ${sessions}.`
}
