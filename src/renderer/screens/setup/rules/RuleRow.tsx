import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useId } from 'react'
import type { RuleStatistics } from '../../../../shared/results/ruleStatistics.ts'
import type { TextProblem } from '../../../../shared/rules/editor.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { t } from '../../../i18n/t.ts'
import { Help } from '../fields/Help.tsx'
import { usePathWords } from '../fields/PathHelp.tsx'
import { useForm } from '../useExperiment.ts'
import { RuleText } from './RuleText.tsx'
import type { Bet, Rule } from './useRuleShares.ts'
import { useShareText } from './useShareText.ts'

interface RuleRowProps {
  readonly bet: Bet
  readonly index: number
  readonly last: boolean
  readonly rule: Rule
  readonly problems: readonly TextProblem[]
  readonly share: RuleStatistics['rules'][number] | undefined
  readonly stale: boolean
  readonly onChange: (rule: Rule) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** One rule: when, then what, and how often that is. */
export function RuleRow({ bet, index, last, rule, problems, share, stale, ...act }: RuleRowProps) {
  const { leave, isShown } = useForm()
  const id = useId()
  const n = index + 1
  const path = `strategy.custom.${bet}_rules.${index}` as const
  const condition = `${path}.condition`
  const seen = isShown(condition) ? problems : []
  const words = usePathWords(condition)
  const error = seen.find(({ severity }) => severity === 'error')?.message ?? words.error
  const warning = seen.find(({ severity }) => severity === 'warning')?.message
  const text = useShareText()
  const fires = share === undefined ? '' : t('rules.firesOn', { share: text(share.decides) })
  return (
    <li className="rule-row">
      <span className="rule-number num" aria-hidden>
        {n}
      </span>
      <RuleText
        value={rule.condition}
        scope={bet}
        label={t('rules.condition', { n })}
        path={condition}
        problems={seen}
        invalid={error !== undefined}
        describedBy={`${id}-help`}
        placeholder={t('rules.placeholder')}
        onChange={(next) => act.onChange({ ...rule, condition: next })}
        onLeave={() => leave(condition)}
      />
      <div data-path={`${path}.action`}>
        <Segmented
          label={t('rules.action', { n })}
          value={rule.action}
          options={[
            { value: 'ride', label: t('rules.ride') },
            { value: 'pull', label: t('rules.pull') },
          ]}
          onChange={(action) => act.onChange({ ...rule, action })}
        />
      </div>
      <div className="rule-moves">
        <IconButton
          icon={ArrowUp}
          label={t('rules.up', { n })}
          reason={index === 0 ? t('rules.first') : undefined}
          onClick={() => act.onMove(index - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('rules.down', { n })}
          reason={last ? t('rules.last') : undefined}
          onClick={() => act.onMove(index + 1)}
        />
        <IconButton icon={X} label={t('rules.remove', { n })} onClick={act.onRemove} />
      </div>
      <div
        className="rule-words num"
        data-stale={(stale && error === undefined && warning === undefined) || undefined}
      >
        <Help id={`${id}-help`} error={error} warning={warning} help={fires} />
      </div>
    </li>
  )
}
