import { chartSvg } from '../html/chartSvg.ts'
import { html, type Markup } from '../html/markup.ts'
import { notes, type PageSection, pageHtml } from '../html/page.ts'
import { chartTable, methodList } from '../html/sections.ts'
import type { TrainingReport } from './trainingModel.ts'

/** Width of an A4 page's text at 96 dots an inch, so that chart text prints in its own size. */
const CHART = { width: 666, height: 320 }

/** The report of a training as one self-contained HTML file. */
export function trainingHtml(report: TrainingReport): Promise<string> {
  const { title, date, headline, lead } = report
  return pageHtml({
    title,
    kind: 'Training report',
    date,
    answer: headline,
    lead,
    sections: sections(report),
  })
}

/** What the training does not have is left out, so that the numbers have no gap. */
function sections(report: TrainingReport): PageSection[] {
  const { chart, exact, matches, method } = report
  return [
    { title: 'Solvers and merge', body: html`${strategyTable(report)}${notes(report.cautions)}` },
    ...(chart === null ? [] : [{ title: 'How fast it came there', body: chartFigure(chart, exact) }]),
    ...(matches.length === 0 ? [] : [{ title: 'Matches', body: matchTable(matches) }]),
    { title: 'How to repeat it', body: repeat(report) },
    { title: 'How the figures are made', body: methodList(method) },
  ]
}

function strategyTable({ strategies, exact, chart }: TrainingReport): Markup {
  const regret = !exact && chart !== null
  const figures = html`<th scope="col" class="r">Exploitability</th><th scope="col" class="r">NashConv</th><th scope="col" class="r">Value for player 1</th><th scope="col" class="r">To merged</th>`
  return html`<table><caption class="hidden">Each solver beside the merged strategy</caption>
<thead><tr><th scope="col">Strategy</th><th scope="col" class="r">Iterations</th>${exact ? figures : null}${regret ? html`<th scope="col" class="r">Average positive regret</th>` : null}</tr></thead>
<tbody>${strategies.map(
    (row) =>
      html`<tr><th scope="row">${row.label}</th><td class="r">${row.iterations}</td>${
        exact
          ? html`<td class="r b">${row.exploitability}</td><td class="r">${row.nashConv}</td><td class="r">${row.value}</td><td class="r">${row.toMerged}</td>`
          : null
      }${regret ? html`<td class="r b">${row.regret}</td>` : null}</tr>
`,
  )}</tbody></table>
${exact ? html`<p class="small">Chips a game; every figure is exact. To merged: how far apart the strategies are, weighed by how often play gets there.</p>` : null}${regret ? html`<p class="small">Big blinds a hand. What was learned from is sampled, so it says how far the learning has settled and bounds nothing.</p>` : null}`
}

function chartFigure(chart: NonNullable<TrainingReport['chart']>, exact: boolean): Markup {
  const what = exact ? 'Exploitability in chips a game' : 'Average positive regret in big blinds a hand'

  return html`<figure><div class="chart" role="img" aria-label="${chart.summary}">${chartSvg(chart, CHART)}</div>
<figcaption>${what} against iterations, both logarithmic. The dashed line falls as 1/√T.</figcaption></figure>
${chartTable(chart)}`
}

function matchTable(matches: TrainingReport['matches']): Markup {
  return html`<table><caption class="hidden">What the strategy wins and loses, with 95 % intervals</caption>
<thead><tr><th scope="col">Match</th><th scope="col" class="r">Wins</th><th scope="col" class="r">95 % interval</th><th scope="col" class="r">By bootstrap</th><th scope="col" class="r">Deals</th></tr></thead>
<tbody>${matches.map(
    ({ label, mean, interval, resampled, pairs }) =>
      html`<tr><th scope="row">${label}</th><td class="r b">${mean}</td><td class="r">${interval}</td><td class="r">${resampled}</td><td class="r">${pairs}</td></tr>
`,
  )}</tbody></table>
<p class="small">Thousandths of a big blind a hand. What a response wins is a lower bound of what the strategy can lose: the best possible opponent may win more. Deals of a match are played twice, with the seats changed.</p>`
}

function repeat({ facts, yaml }: TrainingReport): Markup {
  return html`<dl class="facts">${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<p class="step">Save the training below as <code>training.yaml</code> and run <code>feltworks train training.yaml</code>. The same engine gives the same strategy, bit for bit, where the budget is in iterations.</p>
<pre class="yaml">${yaml}</pre>`
}
