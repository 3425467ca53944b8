import { Plus } from 'lucide-react'
import { useId } from 'react'
import { checkRules } from '../../../../shared/rules/editor.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { t } from '../../../i18n/t.ts'
import { PathHelp } from '../fields/PathHelp.tsx'
import { useForm } from '../useExperiment.ts'
import { moved, withNewRule } from './lists.ts'
import { RuleRow } from './RuleRow.tsx'
import { type Bet, type Rule, useRuleShares } from './useRuleShares.ts'
import { useShareText } from './useShareText.ts'
import { VariablesButton } from './VariablesButton.tsx'

const MOST_RULES = 100

/** The rules of one bet in their order, each with how often it decides; where none is true, the bet is pulled. */
export function RuleList({ bet }: { readonly bet: Bet }) {
  const { config, set } = useForm()
  const heading = useId()
  const path = `strategy.custom.${bet}_rules` as const
  const rules: readonly Rule[] = config.strategy.custom?.[`${bet}_rules`] ?? []
  const checked = checkRules(rules, bet)
  const problems = checked.ok ? checked.warnings : checked.problems
  const shares = useRuleShares(bet, rules, checked.ok)
  const text = useShareText()
  const change = (next: readonly Rule[]) => set(path, next)
  return (
    <section className="rule-list" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{t(`rules.${bet}`)}</h3>
        {shares.known !== undefined && (
          <span className="num" data-stale={shares.stale || undefined}>
            {t('rules.ridesOn', { share: text(shares.known.rides) })}
          </span>
        )}
        <VariablesButton scope={bet} />
      </header>
      <ol>
        {rules.map((rule, index) => (
          <RuleRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place; its text may be there twice.
            key={index}
            bet={bet}
            index={index}
            last={index === rules.length - 1}
            rule={rule}
            problems={problems.filter((problem) => problem.rule === index)}
            share={shares.known?.rules[index]}
            stale={shares.stale}
            onChange={(next) => change(rules.map((each, place) => (place === index ? next : each)))}
            onMove={(to) => change(moved(rules, index, to))}
            onRemove={() => change(rules.filter((_, place) => place !== index))}
          />
        ))}
      </ol>
      <footer>
        <ActionButton
          size="sm"
          icon={Plus}
          reason={rules.length >= MOST_RULES ? t('rules.full', { most: MOST_RULES }) : undefined}
          onClick={() => change(withNewRule(rules))}
        >
          {t('rules.add')}
        </ActionButton>
        <p className="num" data-stale={shares.stale || undefined}>
          {shares.known === undefined
            ? t('rules.otherwise')
            : shares.known.undecided.most === 0
              ? t('rules.everyHand')
              : t('rules.otherwiseOn', { share: text(shares.known.undecided) })}
        </p>
      </footer>
      <PathHelp path={path} />
    </section>
  )
}
