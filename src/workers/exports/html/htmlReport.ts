import type { Report } from '../model/report.ts'
import { interFont } from './font.ts'
import { INFO, LOGO } from './marks.ts'
import { html, Markup } from './markup.ts'
import {
  endingsTable,
  glossaryList,
  handTable,
  keyFigureTable,
  methodList,
  outcomesSection,
  repeatBody,
  seatTable,
  swingTable,
} from './sections.ts'
import { reportStyle } from './style.ts'

/** Nothing may be fetched or run: the report is one file of text, pictures in it, and its own looks. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** A report as one self-contained HTML file. */
export async function htmlReport(report: Report): Promise<string> {
  const style = new Markup(`<style>${reportStyle(report.title, await interFont())}</style>`)
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Feltworks">
<meta name="color-scheme" content="light">
<title>${report.title}: report</title>
${style}
</head>
<body>
<div class="page">
<header class="top">${LOGO}<b>Feltworks</b><span>Simulation report</span><time datetime="${report.date.iso}">${report.date.text}</time></header>
<main>
<h1><bdi>${report.title}</bdi></h1>
<p class="answer">${report.headline}${report.agreement === null ? null : ` ${report.agreement}`}</p>
<p class="lead">${report.lead}</p>
${sections(report).map(
  ({ title, body }, i) => html`<section aria-labelledby="s${i + 1}">
<h2 id="s${i + 1}"><span class="n">${i + 1}</span>${title}</h2>
${body}
</section>
`,
)}</main>
<footer class="end"><bdi>${report.title}</bdi><span>Made with Feltworks</span></footer>
</div>
</body>
</html>
`.text
}

interface Section {
  readonly title: string
  readonly body: Markup
}

/** In the order they are read; what the run does not have is left out, so that the numbers have no gap. */
function sections(report: Report): Section[] {
  return [
    { title: 'Key figures', body: html`${keyFigureTable(report.keyFigures)}${notes(report.cautions)}` },
    { title: 'Where sessions end', body: outcomesSection(report.outcomes) },
    { title: 'Why sessions end', body: endingsTable(report.endings) },
    ...(report.swings.length === 0
      ? []
      : [{ title: 'What sessions take on the way', body: swingTable(report.swings) }]),
    ...(report.seats === null ? [] : [{ title: 'By seat', body: seatTable(report.seats) }]),
    ...(report.hands === null
      ? []
      : [
          {
            title: 'Hands against theory',
            body: handTable(report.hands, 'Final hands seen, beside their exact shares'),
          },
        ]),
    ...(report.bonusHands === null
      ? []
      : [
          {
            title: 'Bonus hands against theory',
            body: handTable(report.bonusHands, 'Three-card hands seen, beside their exact shares'),
          },
        ]),
    { title: 'How to repeat it', body: repeatBody(report.repeat) },
    { title: 'How the figures are made', body: methodList(report.method) },
    { title: 'Words used here', body: glossaryList(report.glossary) },
  ]
}

function notes(cautions: readonly string[]): Markup | null {
  if (cautions.length === 0) return null
  return html`<div class="notes">${cautions.map((text) => html`<p class="note">${INFO}<span>${text}</span></p>`)}</div>`
}
