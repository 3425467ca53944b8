import { EventEmitter } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import { openParentPort } from '../../../src/workers/port.ts'

const { send } = process
afterEach(() => {
  Reflect.deleteProperty(process, 'parentPort')
  process.send = send as NonNullable<typeof send>
  process.removeAllListeners('disconnect')
})

it('takes the message out of the event of an Electron port', () => {
  const port = Object.assign(new EventEmitter(), { postMessage: vi.fn() })
  Reflect.set(process, 'parentPort', port)
  const { post, onMessage, onGone } = openParentPort()
  const [message, gone] = [vi.fn(), vi.fn()]
  onMessage(message)
  onGone(gone)
  port.emit('message', { data: { kind: 'stop' }, ports: [] })
  port.emit('close')
  post({ kind: 'beat' })
  expect(message).toHaveBeenCalledWith({ kind: 'stop' })
  expect(gone).toHaveBeenCalled()
  expect(port.postMessage).toHaveBeenCalledWith({ kind: 'beat' })
})

it('refuses to be started by hand', () => {
  Reflect.deleteProperty(process, 'send')
  expect(() => openParentPort()).toThrow('not by hand')
})
