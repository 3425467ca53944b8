import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { contract, type FeltworksServices } from '../../src/shared/api/contract.ts'
import type { Call, Event, FileCall } from '../../src/shared/api/define.ts'
import { AppError } from '../../src/shared/errors.ts'

type Handler = (event: unknown, input?: unknown) => Promise<unknown>
const handlers = new Map<string, Handler>()
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, handler: Handler) => handlers.set(name, handler) },
}))
const { bindContract } = await import('../../src/main/ipc/bind.ts')

const members = Object.entries(contract).flatMap(([feature, calls]) =>
  Object.entries(calls as Record<string, Call | FileCall | Event>).map(([name, member]) => ({
    channel: `${feature}.${name}`,
    member,
  })),
)
const calls = members.flatMap(({ channel, member }) => (member.kind === 'call' ? [{ channel, member }] : []))

const fileCalls = members.flatMap(({ channel, member }) => (member.kind === 'fileCall' ? [channel] : []))

const served = vi.fn<(channel: string, input: unknown) => unknown>()
const logged: string[] = []
const log = {
  info: () => {},
  warn: () => {},
  error: (detail: unknown, { ref }: { ref: string }) =>
    logged.push(`${ref} ${String(detail instanceof Error ? detail.cause : detail)}`),
}

/** Services that only record that they were reached. */
const services = new Proxy(
  {},
  {
    get: (_target, feature) =>
      new Proxy(
        {},
        { get: (_inner, name) => (input: unknown) => served(`${String(feature)}.${String(name)}`, input) },
      ),
  },
) as FeltworksServices

const ask = (channel: string, input?: unknown, event: unknown = 'ours') =>
  handlers.get(channel)?.(event, input)

beforeEach(() => {
  handlers.clear()
  logged.length = 0
  served.mockReset()
  bindContract({ services, accepts: (event: unknown) => event === 'ours', log })
})

describe('the bridge', () => {
  it('answers exactly the calls of the contract', () => {
    const named = [...calls.map(({ channel }) => channel), ...fileCalls]
    expect([...handlers.keys()].sort()).toEqual(named.sort())
  })

  it('has no input that is a path', () => {
    for (const { channel, member } of calls) {
      const shape = JSON.stringify(member.input, (key, value: unknown) =>
        key === '_zod' || key === '~standard' ? undefined : value,
      )
      expect(shape, channel).not.toMatch(/path|folder|file/i)
    }
  })

  it('takes a dropped file as the one path that the preload found, and nothing else', async () => {
    expect(fileCalls).toEqual(['library.openDropped'])
    for (const forged of ['', undefined, null, 5, { path: '/etc/passwd' }, 'x'.repeat(40_000)]) {
      expect(await ask('library.openDropped', forged)).toMatchObject({ error: { code: 'bad_request' } })
    }
    expect(served).not.toHaveBeenCalled()
    await ask('library.openDropped', '/home/someone/a.yaml')
    expect(served).toHaveBeenCalledWith('library.openDropped', '/home/someone/a.yaml')
  })

  it('refuses strangers on every channel before anything else', async () => {
    for (const channel of [...calls.map((call) => call.channel), ...fileCalls]) {
      const answer = await ask(channel, undefined, 'stranger')
      expect(answer, channel).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    }
    expect(served).not.toHaveBeenCalled()
  })

  it('passes nothing to a service that its schema does not accept, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...calls),
        fc.anything({ withBigInt: true, withDate: true, withMap: true }),
        async ({ channel, member }, input) => {
          served.mockReset()
          const accepted = member.input.safeParse(input).success
          const answer = await ask(channel, input)
          expect(served.mock.calls.length > 0).toBe(accepted)
          if (!accepted) expect(answer).toMatchObject({ ok: false, error: { code: 'bad_request' } })
        },
      ),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['simulations.start', { draft: {}, name: 'x', rows: 'none', path: '/etc/passwd' }],
    ['simulations.start', { draft: {}, name: 'x'.repeat(201), rows: 'none' }],
    ['simulations.results', { id: '../../etc/passwd' }],
    ['simulations.sessions', { id: '0'.repeat(26), offset: -1, limit: 10 }],
    ['simulations.sessions', { id: '0'.repeat(26), offset: 0, limit: 1e9 }],
    ['library.rename', { id: '0'.repeat(26), name: '' }],
    ['app.copyText', { text: 'x'.repeat(100_001) }],
    ['settings.update', { theme: 'neon' }],
    ['settings.update', { workers: 1.5 }],
    ['settings.update', { dataFolder: '/' }],
  ])('%s refuses a forged input', async (channel, input) => {
    expect(await ask(channel, input)).toMatchObject({ ok: false, error: { code: 'bad_request' } })
    expect(served).not.toHaveBeenCalled()
  })

  it('gives the window friendly words and a reference; the detail stands in the log under it', async () => {
    served.mockImplementation(() => {
      throw new AppError('disk_full', { detail: 'while writing /home/someone/secret' })
    })
    const answer = (await ask('simulations.results', { id: '0'.repeat(26) })) as { error: { ref: string } }
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'disk_full', message: expect.stringContaining('disk is full') },
    })
    expect(JSON.stringify(answer)).not.toContain('someone')
    expect(logged).toEqual([expect.stringContaining(answer.error.ref)])
  })

  it('calls everything else unexpected, without a stack or a path', async () => {
    served.mockImplementation(() => {
      throw new TypeError('cannot read /home/someone of undefined')
    })
    const answer = await ask('library.list')
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    expect(JSON.stringify(answer)).not.toMatch(/someone|TypeError|\bat /)
  })

  it('lets no answer out that the contract does not describe', async () => {
    served.mockResolvedValue({ surprise: true })
    expect(await ask('library.list')).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  })
})
