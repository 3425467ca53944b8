import type { ChartModel } from '../../../shared/charts/chart.ts'
import type {
  FigureRow,
  HandSection,
  MethodNote,
  Report,
  SeatFigure,
  SeatSection,
  Term,
} from '../model/report.ts'
import { chartSvg } from './chartSvg.ts'
import { shareBar, zDot } from './marks.ts'
import { html, type Markup } from './markup.ts'

/** Width of an A4 page's text at 96 dots an inch, so that chart text prints in its own size. */
const CHART = { width: 666, height: 236 }
/** With the strip of residuals below the bars. */
const TALL_CHART = { ...CHART, height: 284 }

export function keyFigureTable(rows: readonly FigureRow[]): Markup {
  return html`<table><caption class="hidden">Simulated figures with their 95 % intervals, beside exact values where known</caption>
<thead><tr><th scope="col">Figure</th><th scope="col" class="r">Simulated</th><th scope="col" class="r">95 % interval</th><th scope="col" class="r">Exact</th><th scope="col" class="r">z</th></tr></thead>
<tbody>${rows.map(
    ({ label, simulated, interval, exact, z }) =>
      html`<tr><th scope="row">${label}</th><td class="r b">${simulated}</td><td class="r">${interval}</td><td class="r">${exact}</td><td class="${z?.flagged ? 'r flag' : 'r'}">${z?.text ?? null}</td></tr>
`,
  )}</tbody></table>`
}

export function outcomesSection({ chart, caption, quantiles }: Report['outcomes']): Markup {
  return html`<figure><div class="chart" role="img" aria-label="${chart.summary}">${chartSvg(chart, Array.isArray(chart.option['grid']) ? TALL_CHART : CHART)}</div>
<figcaption>${caption}</figcaption></figure>
${chartTable(chart)}
<p class="small">Smallest and largest result, and the results that the stated shares of all sessions end at or below:</p>
<dl class="marks">${quantiles.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** The numbers behind a picture, folded away until asked for. */
export function chartTable({ table }: ChartModel): Markup {
  const align = (numeric: boolean) => (numeric ? 'r' : '')
  return html`<details><summary>The numbers behind this picture</summary><table>
<thead><tr>${table.columns.map(({ label, numeric }) => html`<th scope="col" class="${align(numeric)}">${label}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, i) => html`<td class="${align(table.columns[i]?.numeric === true)}">${cell.text}</td>`)}</tr>
`,
  )}</tbody></table></details>`
}

export function endingsTable(rows: Report['endings']): Markup {
  const exact = rows.some((row) => row.exact !== null)
  return html`<table><caption class="hidden">Why sessions end</caption>
<thead><tr><th scope="col">Reason</th><th scope="col" class="r">Sessions</th><th scope="col" class="r">Share</th><th scope="col" class="r">95 % interval</th>${exact ? html`<th scope="col" class="r">Exact</th><th scope="col" class="r">z</th>` : null}<th scope="col"><span class="hidden">Share as a bar</span></th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${row.label}</th><td class="r">${row.count}</td><td class="r b">${row.share}</td><td class="r">${row.interval}</td>${exact ? html`<td class="r">${row.exact}</td><td class="${row.z?.flagged ? 'r flag' : 'r'}">${row.z?.text ?? null}</td>` : null}<td class="w">${shareBar(row)}</td></tr>
`,
  )}</tbody></table>`
}

export function swingTable(rows: Report['swings']): Markup {
  return html`<table><caption class="hidden">Losses, falls and runs of hands, with their 95 % intervals</caption>
<thead><tr><th scope="col">Figure</th><th scope="col" class="r">Simulated</th><th scope="col" class="r">95 % interval</th></tr></thead>
<tbody>${rows.map(
    ({ label, value, interval }) =>
      html`<tr><th scope="row">${label}</th><td class="r b">${value}</td><td class="r">${interval}</td></tr>
`,
  )}</tbody></table>`
}

export function seatTable({ rows, test }: SeatSection): Markup {
  const cell = ({ figure, interval }: SeatFigure) =>
    html`<td class="r"><b>${figure}</b>${interval === null ? null : html`<br><span class="t2">${interval}</span>`}</td>`
  return html`<table><caption class="hidden">Results by seat, with their 95 % intervals</caption>
<thead><tr><th scope="col">Seat</th><th scope="col" class="r">Sessions</th><th scope="col" class="r">Leave ahead</th><th scope="col" class="r">Average result</th><th scope="col" class="r">Hands a session</th></tr></thead>
<tbody>${rows.map(
    ({ seat, sessions, ahead, average, hands }) =>
      html`<tr><th scope="row">${seat}</th><td class="r">${sessions}</td>${cell(ahead)}${cell(average)}${cell(hands)}</tr>
`,
  )}</tbody></table>
${test === null ? null : html`<p class="small">${test}</p>`}`
}

export function handTable({ rows, test, pooled }: HandSection, caption: string): Markup {
  return html`<table><caption class="hidden">${caption}</caption>
<thead><tr><th scope="col">Hand</th><th scope="col" class="r">Pays</th><th scope="col" class="r">Seen</th><th scope="col" class="r">Share</th><th scope="col" class="r">Exact</th><th scope="col" class="r">z</th><th scope="col" class="r">Band ± 2</th></tr></thead>
<tbody>${rows.map(
    ({ label, pays, count, share, exact, z }) =>
      html`<tr><th scope="row">${label}</th><td class="r t2">${pays ?? 'loses'}</td><td class="r">${count}</td><td class="r b">${share}</td><td class="r">${exact}</td><td class="${z.flagged ? 'r flag' : 'r'}">${z.text}</td><td>${zDot(z)}</td></tr>
`,
  )}</tbody></table>
${test === null ? null : html`<p class="small">${test}${pooled === null ? null : ` ${pooled}`}</p>`}`
}

export function methodList(notes: readonly MethodNote[]): Markup {
  return html`<dl class="method">${notes.map(
    ({ title, text, formula, source }) =>
      html`<dt>${title}</dt><dd>${text}${formula === null ? null : html`<span class="formula">${formula}</span>`}${source === null ? null : html`<span class="source">${source}</span>`}</dd>
`,
  )}</dl>`
}

export function glossaryList(terms: readonly Term[]): Markup {
  return html`<dl class="method">${terms.map(
    ({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>
`,
  )}</dl>`
}

export function repeatBody({ facts, hashes, command, how, yaml }: Report['repeat']): Markup {
  return html`<dl class="facts">${facts.map(
    ({ label, value, code }) =>
      html`<div><dt>${label}</dt><dd class="${code ? 'mono' : ''}">${value}</dd></div>`,
  )}</dl>
<dl class="hashes">${hashes.map(({ label, value }) => html`<div><dt>${label}</dt><dd class="mono">${value}</dd></div>`)}</dl>
<p class="step">Save the experiment below as <code>experiment.yaml</code> and open it in Feltworks, or run <code>${command}</code>. ${how}</p>
<pre class="yaml">${yaml}</pre>`
}
