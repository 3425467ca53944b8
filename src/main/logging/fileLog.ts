import { homedir } from 'node:os'
import electronLog from 'electron-log/node.js'
import { describeFailure, type Log, newRef } from './log.ts'

const MAX_BYTES = 5_000_000

/**
 * A log file, rotated at 5 MB (the older half is kept as `.old.log`). electron-log's Node flavour is
 * used in the app as well: it needs nothing of Electron, and it adds no preload and no channel of its
 * own to the window.
 */
export function createFileLog(path: string): Log {
  const logger = electronLog.create({ logId: path })
  logger.transports.console.level = false
  logger.transports.file.level = 'info'
  logger.transports.file.maxSize = MAX_BYTES
  logger.transports.file.resolvePathFn = () => path
  logger.transports.file.format = '{y}-{m}-{d}T{h}:{i}:{s}.{ms}{z} {level} {text}'
  return {
    info: (text) => logger.info(anonymous(text)),
    warn: (text) => logger.warn(anonymous(text)),
    error: (detail, { ref }) => logger.error(anonymous(`[${ref}] ${describeFailure(detail)}`)),
  }
}

/** A log may be sent to somebody: the home folder, which often holds a person's name, is shortened. */
function anonymous(text: string): string {
  return text.replaceAll(homedir(), '~')
}

/** Nothing that goes wrong in main goes unheard; a single failure does not end the app. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', (error) => log.error(error, { ref: newRef() }))
  process.on('unhandledRejection', (error) => log.error(error, { ref: newRef() }))
}
