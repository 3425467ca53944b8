import { dirname } from 'node:path'

/** Where the next dialog opens: the folder used last, since the system no longer remembers it for us. */
export class LastFolder {
  private folder: string
  constructor(first: string) {
    this.folder = first
  }
  get path(): string {
    return this.folder
  }
  used(file: string): void {
    this.folder = dirname(file)
  }
}
