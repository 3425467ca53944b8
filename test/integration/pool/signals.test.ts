import { type ChildProcess, spawn } from 'node:child_process'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fixture, isGone, until } from './support/realPool.ts'

/** A main process of its own, in a process group of its own, so that it can be hit without the test. */
function startParent(worker: string, folder: string) {
  const parent = spawn(process.execPath, [fixture('parent'), fixture(worker), folder], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  parent.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  onTestFinished(() => endGroup(parent))
  return { parent, says: (pattern: RegExp) => pattern.exec(output) }
}

function endGroup({ pid }: ChildProcess): void {
  try {
    process.kill(-pid!, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}

describe.skipIf(process.platform === 'win32')('signals', () => {
  it.each(['busyLoop', 'sleeper'])(
    'a worker (%s) does not outlive a parent that is killed',
    async (worker) => {
      const { parent, says } = startParent(worker, '600000')
      await until(() => says(/worker (\d+)/) !== null)
      const pid = Number(says(/worker (\d+)/)![1])
      expect(isGone(pid)).toBe(false)
      parent.kill('SIGKILL')
      await until(() => isGone(pid))
    },
  )

  it('an interrupt of the whole group is left to the parent', async () => {
    const { parent, says } = startParent('sleeper', '1500')
    await until(() => says(/worker \d+/) !== null)
    process.kill(-parent.pid!, 'SIGINT')
    await until(() => says(/interrupted/) !== null)
    await until(() => says(/result 1500/) !== null || parent.exitCode !== null)
    expect(says(/result 1500/)).not.toBeNull()
    await until(() => parent.exitCode !== null)
    expect(parent.exitCode).toBe(0)
  })

  it('a worker in a busy loop ends at SIGTERM', async () => {
    const { says } = startParent('busyLoop', 'a')
    await until(() => says(/worker (\d+)/) !== null)
    const pid = Number(says(/worker (\d+)/)![1])
    process.kill(pid, 'SIGTERM')
    await until(() => isGone(pid))
    await until(() => says(/failed: worker_failed/) !== null)
  })
})
