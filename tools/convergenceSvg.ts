/** A still chart for the documentation: lines on two logarithmic axes, each named at its end. */

export type Series = {
  readonly name: string
  /** Positive; `error` is the standard error of y. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly error: number }[]
}

const WIDTH = 760
const HEIGHT = 440
const FRAME = { left: 64, right: 132, top: 40, bottom: 52 }
/** Told apart without colour too: by their dashes. */
const LOOKS = [
  { colour: '#4a5568', dash: '', width: 2.5 },
  { colour: '#2b6cb0', dash: '7 4', width: 1.8 },
  { colour: '#2b6cb0', dash: '2 3', width: 1.8 },
  { colour: '#b7472a', dash: '7 4', width: 1.8 },
  { colour: '#b7472a', dash: '', width: 2.2 },
] as const
/** Least distance of two names, pixels. */
const LINE_HEIGHT = 15

/** The chart as a whole SVG file; it has its own background, so that it is legible on light and dark pages. */
export function convergenceSvg(series: readonly Series[]): string {
  const points = series.flatMap((each) => each.points)
  const x = logScale(
    points.map((point) => point.x),
    [FRAME.left, WIDTH - FRAME.right],
  )
  const y = logScale(
    points.map((point) => point.y),
    [HEIGHT - FRAME.bottom, FRAME.top],
  )
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...y.ticks.map(
      (tick) =>
        `<path d="M${FRAME.left} ${y.at(tick)}H${WIDTH - FRAME.right}" stroke="#e2e8f0"/>` +
        text(FRAME.left - 8, y.at(tick) + 4, tickText(tick), 'end'),
    ),
    ...x.ticks.map(
      (tick) =>
        `<path d="M${x.at(tick)} ${HEIGHT - FRAME.bottom}v5" stroke="#4a5568"/>` +
        text(x.at(tick), HEIGHT - FRAME.bottom + 20, tickText(tick), 'middle'),
    ),
    `<path d="M${FRAME.left} ${HEIGHT - FRAME.bottom}H${WIDTH - FRAME.right}" stroke="#4a5568"/>`,
    guide(series[0]!, x, y),
    ...series.map((each, i) => line(each, i, x, y)),
    ...names(series, y),
    text(FRAME.left, 22, 'Exploitability of the merged strategy, thousandths of a chip a hand', 'start'),
    text(
      (FRAME.left + WIDTH - FRAME.right) / 2,
      HEIGHT - 12,
      'Iterations of all instances together',
      'middle',
    ),
  ]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" ` +
    `font-family="system-ui, sans-serif" font-size="12" fill="none">\n${parts.join('\n')}\n</svg>\n`
  )
}

type Scale = { readonly at: (value: number) => number; readonly ticks: readonly number[] }

function logScale(values: readonly number[], [from, to]: readonly [number, number]): Scale {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const at = (value: number): number =>
    round(from + ((to - from) * Math.log(value / low)) / Math.log(high / low))
  const decades = Array.from({ length: 12 }, (_, exponent) => 10 ** (exponent - 2))
  const ticks = decades.flatMap((decade) => [decade, 2 * decade, 5 * decade])
  return { at, ticks: ticks.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001) }
}

/** The slope of 1/√T, which theory gives, through the first point of the first line. */
function guide({ points }: Series, x: Scale, y: Scale): string {
  const first = points[0]!
  const last = points.at(-1)!
  const end = first.y / Math.sqrt(last.x / first.x)
  const lowest = HEIGHT - FRAME.bottom
  // The guide ends where it would leave the frame.
  const share = Math.min(1, (lowest - y.at(first.y)) / (y.at(end) - y.at(first.y)))
  const toX = round(x.at(first.x) + share * (x.at(last.x) - x.at(first.x)))
  const toY = round(y.at(first.y) + share * (y.at(end) - y.at(first.y)))
  return (
    `<path d="M${x.at(first.x)} ${y.at(first.y)}L${toX} ${toY}" stroke="#718096" stroke-dasharray="1 3"/>` +
    text(toX - 8, toY - 8, '1/√T', 'end', '#718096')
  )
}

function line({ points }: Series, index: number, x: Scale, y: Scale): string {
  const { colour, dash, width } = LOOKS[index % LOOKS.length]!
  const path = points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x.at(point.x)} ${y.at(point.y)}`).join('')
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return `<path d="${path}" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${dashes}/>`
}

/** Names at the ends of the lines, moved apart where they would touch. */
function names(series: readonly Series[], y: Scale): string[] {
  const labels = series
    .map(({ name, points }, i) => ({
      name,
      at: y.at(points.at(-1)!.y),
      colour: LOOKS[i % LOOKS.length]!.colour,
    }))
    .sort((a, b) => a.at - b.at)
  const places = labels.map(({ at }) => at)
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i]!, places[i - 1]! + LINE_HEIGHT)
  const beyond = Math.max(0, places.at(-1)! - (HEIGHT - FRAME.bottom))
  return labels.map(({ name, colour }, i) =>
    text(WIDTH - FRAME.right + 8, places[i]! - beyond + 4, name, 'start', colour),
  )
}

function text(x: number, y: number, words: string, anchor: string, colour = '#2d3748'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}">${words}</text>`
}

function tickText(tick: number): string {
  return Number(tick.toPrecision(1)).toLocaleString('en', { notation: 'compact' })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
