import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const FILE = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'

let loading: Promise<string> | undefined

/**
 * Inter, latin subset, as a data URI (about 65 kB): a report looks the same on a machine without the font and
 * asks no network for it. The build puts the font into the bundle; run from source, it is read from the package.
 */
export function interFont(): Promise<string> {
  loading ??= import('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline').then(
    (bundled) => bundled.default,
    readFromPackage,
  )
  return loading
}

async function readFromPackage(): Promise<string> {
  const path = createRequire(import.meta.url).resolve(FILE)
  return `data:font/woff2;base64,${(await readFile(path)).toString('base64')}`
}
