import type { ElectronApplication } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FixtureGlobal, launchFixture } from './fixture.ts'

let app: ElectronApplication

beforeAll(async () => {
  ;({ app } = await launchFixture())
})
afterAll(() => app.close())

interface Outcome {
  readonly events: string[]
  readonly messages: unknown[]
  readonly code: number
  readonly output: string
  readonly pids: readonly [before: string, during: string, after: string]
}

/** Forks the fixture's worker, sends it the commands at once, and reports its whole life. */
function liveWorker(
  commands: [string, unknown?][],
  end: 'kill' | 'exit' | 'SIGKILL' = 'kill',
): Promise<Outcome> {
  return app.evaluate(
    async (_electron, [sent, ending]) => {
      const { fixture } = globalThis as unknown as FixtureGlobal
      const worker = fixture.utilityProcess.fork(`${fixture.here}/worker.mjs`, ['argument'], {
        stdio: 'pipe',
        env: { ONLY: 'this' },
        serviceName: 'fixture worker',
      })
      const events: string[] = []
      const messages: unknown[] = []
      let output = ''
      let during = ''
      const before = typeof worker.pid
      const read = (chunk: Buffer) => {
        output += chunk
      }
      worker.stdout?.on('data', read)
      worker.stderr?.on('data', read)
      const expected = sent.filter(([name]) => name === 'echo' || name === 'environment').length
      const finish = () => {
        if (ending === 'kill') worker.kill()
        if (ending === 'SIGKILL') process.kill(worker.pid as number, 'SIGKILL')
      }
      worker.on('spawn', () => {
        events.push('spawn')
        during = typeof worker.pid
        if (expected === 0) setTimeout(finish, 300)
      })
      worker.on('message', (message) => {
        events.push('message')
        messages.push(message)
        if (messages.length === expected) finish()
      })
      const code = await new Promise<number>((resolve) => {
        worker.on('exit', (exitCode) => {
          events.push('exit')
          resolve(exitCode)
        })
        for (const command of sent) worker.postMessage(command)
      })
      worker.postMessage(['echo', 'too late'])
      return { events, messages, code, output, pids: [before, during, typeof worker.pid] as const }
    },
    [commands, end] as const,
  )
}

describe('utilityProcess', () => {
  it('answers what was posted before it ran, then ends by kill with code 0', async () => {
    const outcome = await liveWorker([
      ['echo', { n: [1, 2] }],
      ['echo', 'second'],
    ])
    expect(outcome).toMatchObject({
      events: ['spawn', 'message', 'message', 'exit'],
      messages: [{ n: [1, 2] }, 'second'],
      code: 0,
    })
    expect(outcome.pids).toEqual(['undefined', 'number', 'undefined'])
  })

  it('has its own environment, arguments and no other channel', async () => {
    const { messages } = await liveWorker([['environment']])
    expect(messages).toEqual([
      { env: { ONLY: 'this' }, argv: ['argument'], type: 'utility', send: 'undefined' },
    ])
  })

  it('passes on all output before its exit', async () => {
    const { output } = await liveWorker(
      [
        ['print', 'printed'],
        ['exit', 0],
      ],
      'exit',
    )
    expect(output).toContain('printed')
  })

  it.each([
    ['exit', 7, 7],
    ['abort', undefined, 6],
    ['throw', undefined, 1],
  ])('%s gives its own exit code', async (command, argument, code) => {
    expect(await liveWorker([[command, argument]], 'exit')).toMatchObject({ code })
  })

  it('an unhandled rejection is only warned of', async () => {
    const { code, output } = await liveWorker([['reject'], ['exit', 5]], 'exit')
    expect({ code, warned: output.includes('unhandled in worker') }).toEqual({ code: 5, warned: true })
  })

  it('a busy worker ends by kill, and one killed from outside says so', async () => {
    expect(await liveWorker([['spin']])).toMatchObject({ code: 0 })
    expect(await liveWorker([['echo', 1]], 'SIGKILL')).toMatchObject({ code: 9 })
  })

  it('a missing module exits with 1', async () => {
    const code = await app.evaluate(() => {
      const { fixture } = globalThis as unknown as FixtureGlobal
      return new Promise((resolve) =>
        fixture.utilityProcess
          .fork(`${fixture.here}/missing.mjs`, [], { stdio: 'ignore' })
          .on('exit', resolve),
      )
    })
    expect(code).toBe(1)
  })

  it('shared memory and functions are refused', async () => {
    const texts = await app.evaluate(() => {
      const { fixture } = globalThis as unknown as FixtureGlobal
      const worker = fixture.utilityProcess.fork(`${fixture.here}/worker.mjs`)
      const refusal = (value: unknown) => {
        try {
          worker.postMessage(value)
          return 'sent'
        } catch {
          return 'refused'
        }
      }
      const refusals = [refusal(['echo', () => 1]), refusal(['echo', new SharedArrayBuffer(8)])]
      worker.kill()
      return refusals
    })
    expect(texts).toEqual(['refused', 'refused'])
  })

  it('app.getAppMetrics counts main and the workers, with memory', async () => {
    const metrics = await app.evaluate(async ({ app: electronApp }) => {
      const { fixture } = globalThis as unknown as FixtureGlobal
      const worker = fixture.utilityProcess.fork(`${fixture.here}/worker.mjs`, [], { serviceName: 'counted' })
      worker.postMessage(['echo', 'ready'])
      await new Promise((resolve) => worker.once('message', resolve))
      // Workers of earlier tests may not have gone yet.
      const ours = electronApp.getAppMetrics().filter(({ pid }) => pid === process.pid || pid === worker.pid)
      const found = ours.map(({ type, memory, serviceName }) => [
        type,
        memory.workingSetSize > 0,
        serviceName ?? '',
      ])
      worker.kill()
      return found
    })
    expect(metrics).toEqual([
      ['Browser', true, ''],
      ['Utility', true, 'counted'],
    ])
  })
})
