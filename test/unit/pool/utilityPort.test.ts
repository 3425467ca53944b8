import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { constants, getPriority } from 'node:os'
import { PassThrough } from 'node:stream'
import { beforeEach, expect, it, vi } from 'vitest'
import { utilityLauncher } from '../../../src/main/pool/utilityPort.ts'

class FakeUtilityProcess extends EventEmitter {
  pid: number | undefined
  readonly stdout = new PassThrough()
  readonly stderr = new PassThrough()
  readonly postMessage = vi.fn()
  readonly kill = vi.fn(() => true)
}

const { fork } = vi.hoisted(() => ({ fork: vi.fn() }))
vi.mock('electron', () => ({ utilityProcess: { fork } }))
beforeEach(() => void fork.mockReset())

function launch() {
  const child = new FakeUtilityProcess()
  fork.mockReturnValue(child)
  const env = { TZ: 'UTC', PATH: '/bin', SECRET: 's' }
  const process = utilityLauncher({ script: '/app/worker.js', cwd: '/data', env }).launch(
    'Feltworks worker 1',
  )
  return { child, process }
}

it('starts the given script with a short environment, no arguments and pipes', () => {
  launch()
  expect(fork.mock.calls).toEqual([
    [
      '/app/worker.js',
      [],
      { cwd: '/data', env: { TZ: 'UTC' }, execArgv: [], stdio: 'pipe', serviceName: 'Feltworks worker 1' },
    ],
  ])
})

it('passes everything on', async () => {
  const { child, process } = launch()
  const [message, exit, line] = [vi.fn(), vi.fn(), vi.fn()]
  process.onMessage(message)
  process.onExit(exit)
  process.onErrorOutput(line)

  expect(process.pid).toBeUndefined()
  child.pid = 7
  expect(process.pid).toBe(7)
  child.emit('message', { kind: 'ready' })
  expect(message).toHaveBeenCalledWith({ kind: 'ready' })
  process.post({ kind: 'stop' })
  expect(child.postMessage).toHaveBeenCalledWith({ kind: 'stop' })
  child.emit('error', 'FatalError', 'v8::OOM', '{}')
  child.stderr.write('last words\n')
  await vi.waitFor(() => expect(line.mock.calls).toEqual([['FatalError at v8::OOM'], ['last words']]))
  process.kill()
  expect(child.kill).toHaveBeenCalled()
  child.emit('exit', 0)
  expect(exit).toHaveBeenCalledWith(0)
})

it('lets the window go first, and does not mind a process that is gone already', async () => {
  const real = spawn('sleep', ['30'])
  try {
    await once(real, 'spawn')
    const { child } = launch()
    child.pid = real.pid
    child.emit('spawn')
    expect(getPriority(real.pid)).toBe(constants.priority.PRIORITY_BELOW_NORMAL)
  } finally {
    real.kill('SIGKILL')
  }
  await once(real, 'close')
  const { child } = launch()
  child.pid = real.pid
  expect(() => child.emit('spawn')).not.toThrow()
})
