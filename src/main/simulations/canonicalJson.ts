/**
 * JSON with one spelling: keys in order of their code units, objects one key a line, lists on one line.
 * Equal values give equal bytes whoever built them, and a person can still read and compare the file.
 */
export function canonicalJson(value: unknown): string {
  return `${write(value, '')}\n`
}

function write(value: unknown, indent: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => write(item, `${indent}  `)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const inner = `${indent}  `
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`)
    return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`
  }
  return JSON.stringify(value)
}
