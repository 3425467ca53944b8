import type { Protocol } from '../chromium/connection.ts'

export type PdfOptions = Electron.PrintToPDFOptions

/** Width and height in inches. */
const PAPER: Readonly<Record<string, readonly [number, number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** From Electron's names to Chromium's; what is not set keeps Chromium's default, as in Electron. */
export function toChromiumPdf({
  pageSize = 'Letter',
  margins,
  ...same
}: PdfOptions): Protocol.Page.printToPDFParameters {
  const size = typeof pageSize === 'string' ? PAPER[pageSize] : ([pageSize.width, pageSize.height] as const)
  if (!size) throw new Error(`Invalid pageSize ${JSON.stringify(pageSize)}`)
  const sides =
    margins === undefined
      ? {}
      : {
          marginTop: margins.top ?? 0.4,
          marginBottom: margins.bottom ?? 0.4,
          marginLeft: margins.left ?? 0.4,
          marginRight: margins.right ?? 0.4,
        }
  return { ...same, paperWidth: size[0], paperHeight: size[1], ...sides }
}
