import type { TrainingConfig } from '../../../shared/config/training.ts'
import type { ReferenceBot } from '../../../shared/training/holdemMeasures.ts'
import type { MethodNote } from '../model/report.ts'

export const GAME_NAMES: { readonly [Game in TrainingConfig['game']]: string } = {
  kuhn: 'Kuhn poker',
  leduc: 'Leduc hold’em',
  push_fold: 'Push or fold hold’em',
  hulhe: 'Heads-up limit hold’em',
  hunl: 'Heads-up no-limit hold’em',
}

export const ALGORITHM_NAMES: { readonly [Algorithm in TrainingConfig['algorithm']]: string } = {
  cfr: 'CFR',
  cfr_plus: 'CFR+',
  linear_cfr: 'Linear CFR',
  dcfr: 'Discounted CFR',
  es_mccfr: 'external-sampling CFR',
  os_mccfr: 'outcome-sampling CFR',
}

export const BOT_NAMES: { readonly [Bot in ReferenceBot]: string } = {
  uniform: 'uniform play',
  always_call: 'always calling',
  always_raise: 'always raising',
  tight: 'tight play',
  loose: 'loose play',
}

const SOURCES: { readonly [Algorithm in TrainingConfig['algorithm']]: string } = {
  cfr: 'M. Zinkevich et al., “Regret minimization in games with incomplete information”, NIPS 2007.',
  cfr_plus: 'O. Tammelin, “Solving large imperfect information games using CFR+”, arXiv 1407.5042 (2014).',
  linear_cfr:
    'N. Brown and T. Sandholm, “Solving imperfect-information games via discounted regret minimization”, AAAI 2019.',
  dcfr: 'N. Brown and T. Sandholm, “Solving imperfect-information games via discounted regret minimization”, AAAI 2019.',
  es_mccfr:
    'M. Lanctot et al., “Monte Carlo sampling for regret minimization in extensive games”, NIPS 2009.',
  os_mccfr:
    'M. Lanctot et al., “Monte Carlo sampling for regret minimization in extensive games”, NIPS 2009.',
}

/** How the figures of a training are made; notes on what it does not use are left out. */
export function trainingMethod({ algorithm, instances, mode, game }: TrainingConfig): MethodNote[] {
  const exact = game !== 'hulhe' && game !== 'hunl'
  return [
    {
      title: 'Training',
      text: 'Both players learn by counterfactual regret minimisation. The strategy is the average over all iterations, which comes ever closer to an equilibrium of a two-player zero-sum game.',
      formula: 'σ(I, a) = R⁺(I, a) ÷ Σ R⁺(I, b)',
      source: SOURCES[algorithm],
    },
    ...(exact
      ? [
          {
            title: 'Exploitability',
            text: 'Half of what the best opponents of both players win together, in chips a game. The best opponents are found exactly, by information sets, so that nothing is estimated; 0 is an equilibrium.',
            formula: 'exploitability = (best response of player 1 + of player 2) ÷ 2 = NashConv ÷ 2',
            source:
              'M. Johanson et al., “Accelerating best response calculation in large extensive games”, IJCAI 2011.',
          },
        ]
      : [
          {
            title: 'Matches',
            text: 'Hold’em is too large for an exact best opponent. Each match is played twice with the same cards and changed seats. Winning against reference players does not bound what the best opponent could win.',
            formula: 'x̄ ± 1.96 s ÷ √n, over pairs of hands',
            source: null,
          },
          {
            title: 'Average positive regret',
            text: 'What the best single change at each decision would have gained over all iterations, on average and added up over both players’ decisions, halved. It goes to 0 as the training settles. In a game without sampled hands or card buckets it would bound exploitability; here it does not.',
            formula: '½ Σ max R⁺(I, a) ÷ Σ w, over all information sets I',
            source: SOURCES.cfr,
          },
          {
            title: 'Bootstrap',
            text: 'The second interval supposes no shape of the pairs’ results: the mean is taken again over 2,000 resamples, in which each pair counts a Poisson number of times, and the interval is corrected for bias and skewness (BCa).',
            formula: null,
            source:
              'B. Efron and R. Tibshirani, “An introduction to the bootstrap”, 1993; J. Hanley and B. MacGibbon, “Creating non-parametric bootstrap samples using Poisson frequencies”, 2006.',
          },
          {
            title: 'Tight and loose play',
            text: 'Both compare the share of hands that theirs beats on the street with the price of a call, its cost as a share of the pot with the call in it. Tight play goes on against a bet when the share is larger by 0.4, and bets and raises with the better half of such hands; loose play goes on when it is as large, and bets and raises with the best fifth.',
            formula: null,
            source: null,
          },
        ]),
    ...(instances > 1
      ? [
          {
            title: 'Merging',
            text:
              mode === 'cooperative'
                ? 'The solvers meet at fixed iterations and go on with the mean of their regrets. The merged strategy is in proportion to the sum of their strategy sums.'
                : 'The merged strategy is in proportion to the sum of the solvers’ strategy sums, so that each counts as much as it has seen.',
            formula: 'S(I, a) = Σᵢ Sᵢ(I, a)',
            source: null,
          },
        ]
      : []),
    ...(exact && instances > 1
      ? [
          {
            title: 'Distance',
            text: 'Sum of the differences between the chances of two strategies, weighed by how often play gets to each decision: 0 for the same strategy, 2 for opposite ones.',
            formula: null,
            source: null,
          },
        ]
      : []),
  ]
}
