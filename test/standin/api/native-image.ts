import { readFileSync } from 'node:fs'
import { StrictEmitter } from '../core/missing.ts'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

/** Holds an encoded image; only PNG is understood. */
export class NativeImage extends StrictEmitter {
  static override readonly apiName = 'electron.NativeImage'
  private readonly data: Buffer

  private constructor(data: Buffer) {
    super()
    this.data = data
  }

  static fromPng(data: Buffer): NativeImage {
    return new NativeImage(data.subarray(0, 4).equals(PNG) ? data : Buffer.alloc(0))
  }

  isEmpty(): boolean {
    return this.data.length === 0
  }

  getSize(): Electron.Size {
    // A PNG's first chunk begins with its width and height.
    return this.isEmpty()
      ? { width: 0, height: 0 }
      : { width: this.data.readUInt32BE(16), height: this.data.readUInt32BE(20) }
  }

  toPNG(): Buffer {
    return this.data
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.data.toString('base64')}`
  }
}

export const nativeImage = {
  createEmpty: () => NativeImage.fromPng(Buffer.alloc(0)),
  createFromBuffer: (data: Buffer) => NativeImage.fromPng(data),
  createFromDataURL: (url: string) =>
    NativeImage.fromPng(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
  createFromPath(path: string) {
    try {
      return NativeImage.fromPng(readFileSync(path))
    } catch {
      // As in Electron: a missing or unreadable file gives an empty image.
      return nativeImage.createEmpty()
    }
  },
}
