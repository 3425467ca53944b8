import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { strict } from '../core/missing.ts'

/** Main's own requests: files as Electron allows, everything else as Node's fetch does it. */
export const net = strict('electron.net', {
  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url
    if (!url.startsWith('file:')) return fetch(input, init)
    return new Response(new Uint8Array(await readFile(fileURLToPath(url))))
  },
  isOnline: (): boolean => false,
  online: false,
})
