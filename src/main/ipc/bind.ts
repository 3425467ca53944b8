import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { contract, type FeltworksServices } from '../../shared/api/contract.ts'
import {
  type Answer,
  type Call,
  channel,
  droppedPathSchema,
  type Event,
  type FileCall,
} from '../../shared/api/define.ts'
import { AppError, toFriendlyError } from '../../shared/errors.ts'
import { type Log, newRef } from '../logging/log.ts'

interface BindOptions {
  readonly services: FeltworksServices
  /** Whether the message came from the top frame of one of our own windows. */
  readonly accepts: (event: IpcMainInvokeEvent) => boolean
  readonly log: Log
}

/** Registers one handler for each call of the contract; nothing else in main listens to the window. */
export function bindContract({ services, accepts, log }: BindOptions): void {
  for (const [feature, name, call] of callsOf()) {
    const service = (services as unknown as UntypedServices)[feature]?.[name]
    if (service === undefined) throw new Error(`no service for ${channel(feature, name)}`)
    ipcMain.handle(channel(feature, name), (event, input: unknown) => {
      const work = accepts(event) ? () => answer(call, service, input) : forbidden
      return guarded(work, channel(feature, name), log)
    })
  }
}

/** The contract names every service; which name goes with which type is lost in a loop, and only there. */
type UntypedServices = Record<string, Record<string, (input: unknown) => unknown>>

type Handled = Pick<Call, 'input' | 'output'>

function callsOf(): (readonly [feature: string, name: string, call: Handled])[] {
  return Object.entries(contract).flatMap(([feature, members]) =>
    Object.entries(members as Record<string, Call | FileCall | Event>).flatMap(([name, member]) => {
      if (member.kind === 'event') return []
      const input = member.kind === 'call' ? member.input : droppedPathSchema
      return [[feature, name, { input, output: member.output }] as const]
    }),
  )
}

async function answer(call: Handled, service: (input: unknown) => unknown, input: unknown): Promise<unknown> {
  return call.output.parse(await service(parseInput(call.input, input)))
}

function parseInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new AppError('bad_request', { detail: parsed.error.message })
  return parsed.data
}

function forbidden(): never {
  throw new AppError('forbidden')
}

async function guarded(work: () => unknown, name: string, log: Log): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    const ref = newRef()
    log.error(new Error(`${name} failed`, { cause: error }), { ref })
    return { ok: false, error: toFriendlyError(error, ref) }
  }
}
