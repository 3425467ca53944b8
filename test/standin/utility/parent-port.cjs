/**
 * Loaded first in a worker: gives it Electron's `process.parentPort` over Node's own channel, and sees to it that
 * it never outlives the stand-in.
 */
const { EventEmitter } = require('node:events')
const { Worker } = require('node:worker_threads')

const send = process.send.bind(process)
const early = []

class ParentPort extends EventEmitter {
  postMessage(message, transfer) {
    if (transfer?.length) throw new Error('The stand-in transfers nothing between processes')
    send(message)
  }
  start() {}
  pause() {}
}

const port = new ParentPort()
const deliver = (data) => port.emit('message', { data, ports: [] })
process.on('message', (data) => {
  // What comes before anyone listens waits, as in Electron.
  if (port.listenerCount('message') === 0) early.push(data)
  else deliver(data)
})
port.on('newListener', (name) => {
  if (name === 'message') process.nextTick(() => early.splice(0).forEach(deliver))
})

process.parentPort = port
process.type = 'utility'
process.versions = { ...process.versions, electron: process.argv.at(-1) }
process.argv.pop()
process.send = undefined
process.on('disconnect', () => process.exit(0))

// A busy loop never sees the disconnect, so a thread watches the parent as well.
const watch = `
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 500)
`
new Worker(watch, { eval: true, stdout: false, stderr: false }).unref()
