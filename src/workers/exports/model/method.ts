import { formatCount } from '../../../shared/format/number.ts'
import type { MethodNote } from './report.ts'
import type { ReportSource } from './source.ts'

/** How each kind of figure is made: formula and source. Notes on what this run does not use are left out. */
export function methodNotes({ summary, theory, session, style }: ReportSource): MethodNote[] {
  const sessions = formatCount(summary.figures.sessions, style)
  const cryptographic = summary.config.deck.shuffle_algorithm === 'cryptographic'
  return [
    {
      title: 'Sessions',
      text: cryptographic
        ? `Each of the ${sessions} sessions is dealt from a full deck of 52 cards for every hand, shuffled with random numbers of the system’s cryptographic source, so that no seed gives the same cards again. Everything is added up in whole numbers: no rounding enters before the last division.`
        : `Each of the ${sessions} sessions has its own stream of random numbers, derived from the seed and the number of the session, and is dealt from a full deck of 52 cards for every hand. So the result does not depend on how many workers played, nor on pauses. Everything is added up in whole numbers: no rounding enters before the last division.`,
      formula: null,
      source: cryptographic
        ? null
        : 'Streams: J. Salmon et al., “Parallel random numbers: as easy as 1, 2, 3”, SC 2011. Generator: D. Blackman and S. Vigna, “Scrambled linear pseudorandom number generators”, ACM TOMS 47 (2021).',
    },
    {
      title: 'Intervals',
      text: 'All intervals are for 95 % confidence: of 20 such intervals, about 19 hold the true value. They say how much chance is left in a figure, not whether the game is described rightly.',
      formula: null,
      source: null,
    },
    {
      title: 'Chances',
      text: 'Share of sessions with its Wilson score interval, which stays between 0 and 1 and is not symmetric for rare events. Sessions that end even count as sessions.',
      formula: '(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96',
      source:
        'E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, JASA 22 (1927).',
    },
    {
      title: 'Averages of a session',
      text: 'Mean of the sessions with Student’s t interval; s is the standard deviation with n − 1.',
      formula: 'x̄ ± t(n − 1) s ÷ √n',
      source: 'Student, “The probable error of a mean”, Biometrika 6 (1908).',
    },
    {
      title: 'Standard deviation of a session',
      text: 'The interval does not assume a normal distribution, which results of this game are far from: it uses the fourth central moment m₄.',
      formula: 's ± 1.96 √((m₄ − m₂²) ÷ (4 n m₂))',
      source: 'A. Stuart and K. Ord, “Kendall’s Advanced Theory of Statistics”, vol. 1, §10.6.',
    },
    {
      title: 'Average of a hand',
      text: 'All profit over all hands. Sessions differ in length, and length goes with result, so the interval is that of a ratio: sessions are the units, and the residuals take the link into account. Averaging each session’s own mean instead would be badly biased.',
      formula: 'R = Σy ÷ Σx,  se = √(Σ(y − R x)² ÷ (n − 1)) √n ÷ Σx',
      source: 'W. G. Cochran, “Sampling Techniques”, 3rd ed. (1977), §2.11.',
    },
    {
      title: 'Exact values',
      text: 'Every deal of three cards and every completion by two community cards is counted, with the strategy’s own decisions. Since a session stops only by its own past, the average over all hands of a run has the same exact value whatever the limits (Wald’s identity).',
      formula: 'E[Σ results] = E[number of hands] × E[result of one hand]',
      source:
        'A. Wald, “On cumulative sums of random variables”, Annals of Mathematical Statistics 15 (1944).',
    },
    ...(session === null
      ? []
      : [
          {
            title: 'Exact sessions',
            text: 'The probability of every bankroll is carried forward hand by hand, over all results that a hand can have, until each session has ended. Nothing is simulated; what is set aside in the far tail is below 10⁻¹² and is counted as ended where it was.',
            formula: 'pₖ₊₁(x) = Σ pₖ(x − d) P(hand brings d)',
            source:
              'W. Feller, “An Introduction to Probability Theory and Its Applications”, vol. 1, chapter XIV.',
          },
        ]),
    {
      title: 'z',
      text: 'Distance of a simulated figure from its exact value in standard errors. About 19 of 20 lie between −2 and +2; some outside are to be expected in a long table. Beyond ±4 it is marked.',
      formula: 'z = (simulated − exact) ÷ standard error',
      source: null,
    },
    {
      title: 'Hands against theory',
      text: 'Pearson’s χ² test of the counts. Hands that are expected fewer than five times are taken together with the next ones. p is the chance of differences at least as large when the cards are dealt rightly.',
      formula: 'χ² = Σ (seen − expected)² ÷ expected',
      source: 'W. G. Cochran, “Some methods for strengthening the common χ² tests”, Biometrics 10 (1954).',
    },
    {
      title: 'Marks of the distribution',
      text: summary.histogram.exact
        ? 'Every possible profit is counted apart, so these values are exact for the sessions played: the smallest profit with at least the stated share of sessions at or below it.'
        : 'Profits are counted in narrow bins that follow from the experiment alone, so each of these values is known to within one bin, which the ± states.',
      formula: null,
      source: null,
    },
    ...(theory.bonus === null
      ? []
      : [
          {
            title: 'Bonus bet',
            text: 'Settled on the first three cards alone, whatever is decided later. Its result is part of the session’s result and of the average result of a hand.',
            formula: null,
            source: null,
          },
        ]),
  ]
}
