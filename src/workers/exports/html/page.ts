import { interFont } from './font.ts'
import { INFO, LOGO } from './marks.ts'
import { html, Markup } from './markup.ts'
import { reportStyle } from './style.ts'

/** Nothing may be fetched or run: a report is one file of text, pictures in it, and its own looks. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

export interface PageSection {
  readonly title: string
  readonly body: Markup
}

export interface Page {
  readonly title: string
  /** What kind of report it is: `Simulation report`. */
  readonly kind: string
  readonly date: { readonly text: string; readonly iso: string }
  /** The result in a sentence or two. */
  readonly answer: string
  readonly lead: string
  /** In the order they are read; they are numbered. */
  readonly sections: readonly PageSection[]
}

/** A report as one self-contained HTML file that prints on A4. */
export async function pageHtml({ title, kind, date, answer, lead, sections }: Page): Promise<string> {
  const style = new Markup(`<style>${reportStyle(title, await interFont())}</style>`)
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Feltworks">
<meta name="color-scheme" content="light">
<title>${title}: report</title>
${style}
</head>
<body>
<div class="page">
<header class="top">${LOGO}<b>Feltworks</b><span>${kind}</span><time datetime="${date.iso}">${date.text}</time></header>
<main>
<h1><bdi>${title}</bdi></h1>
<p class="answer">${answer}</p>
<p class="lead">${lead}</p>
${sections.map(
  (section, i) => html`<section aria-labelledby="s${i + 1}">
<h2 id="s${i + 1}"><span class="n">${i + 1}</span>${section.title}</h2>
${section.body}
</section>
`,
)}</main>
<footer class="end"><bdi>${title}</bdi><span>Made with Feltworks</span></footer>
</div>
</body>
</html>
`.text
}

/** What deserves care, each with its mark. */
export function notes(cautions: readonly string[]): Markup | null {
  if (cautions.length === 0) return null
  return html`<div class="notes">${cautions.map((text) => html`<p class="note">${INFO}<span>${text}</span></p>`)}</div>`
}
