import type { Report } from '../model/report.ts'
import { html } from './markup.ts'
import { notes, type PageSection, pageHtml } from './page.ts'
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

/** The report of a simulation as one self-contained HTML file. */
export function htmlReport(report: Report): Promise<string> {
  const { title, date, headline, agreement, lead } = report
  const answer = agreement === null ? headline : `${headline} ${agreement}`
  return pageHtml({ title, kind: 'Simulation report', date, answer, lead, sections: sections(report) })
}

/** In the order they are read; what the run does not have is left out, so that the numbers have no gap. */
function sections(report: Report): PageSection[] {
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
