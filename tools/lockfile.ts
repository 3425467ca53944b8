/**
 * `npm run lockfile`, after a dependency changed: completes package-lock.json with the packages of other
 * platforms. Where a registry does not carry them all, npm leaves them out of the file it writes, and
 * `npm ci` then refuses that file. Their names say which platform they are for; npm installs only those
 * of its own.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run.ts'

interface LockEntry {
  version?: string
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}

const PATH = join(ROOT, 'package-lock.json')
const OPERATING_SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = name.split(/[/-]/)
  const os = OPERATING_SYSTEMS.find((word) => words.includes(word))
  const cpu = PROCESSORS.find((word) => words.includes(word))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word === 'gnu')
      ? 'glibc'
      : undefined
  return {
    ...(os === undefined ? {} : { os: [os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === undefined || os !== 'linux' ? {} : { libc: [libc] }),
  }
}

const lock = JSON.parse(readFileSync(PATH, 'utf8')) as { packages: Record<string, LockEntry> }
const added: Record<string, LockEntry> = {}
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`
    // Only exact versions of platform packages; anything else is npm's own to resolve.
    const platform = platformOf(name)
    if (place in lock.packages || !/^\d/.test(version) || (platform.os ?? platform.cpu) === undefined)
      continue
    added[place] = { version, ...platform, dev: true, optional: true }
  }
}
const packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
)
writeFileSync(PATH, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
console.log(`${Object.keys(added).length} packages of other platforms added`)
