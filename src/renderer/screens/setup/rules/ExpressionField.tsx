import { useId } from 'react'
import { type Scope, textProblems } from '../../../../shared/rules/editor.ts'
import { t } from '../../../i18n/t.ts'
import { Help } from '../fields/Help.tsx'
import { usePathWords } from '../fields/PathHelp.tsx'
import { type ConfigPath, valueAt } from '../form/paths.ts'
import { shownText } from '../form/text.ts'
import { useForm } from '../useExperiment.ts'
import { RuleText } from './RuleText.tsx'
import { VariablesButton } from './VariablesButton.tsx'

interface ExpressionFieldProps {
  readonly path: ConfigPath
  readonly scope: Scope
  readonly label: string
}

/** A bet as a text in the rule language. */
export function ExpressionField({ path, scope, label }: ExpressionFieldProps) {
  const { config, set, leave, isShown } = useForm()
  const id = useId()
  const value = shownText(valueAt(config, path), 'text')
  const problems = isShown(path) ? textProblems(value, scope) : []
  const words = usePathWords(path)
  const error = problems.find(({ severity }) => severity === 'error')?.message ?? words.error
  return (
    <div>
      <RuleText
        value={value}
        scope={scope}
        label={label}
        path={path}
        problems={problems}
        invalid={error !== undefined}
        describedBy={`${id}-help`}
        onChange={(text) => set(path, text)}
        onLeave={() => leave(path)}
      />
      <div className="rule-foot">
        <Help id={`${id}-help`} error={error} warning={words.warning} help={t(`expression.${scope}`)} />
        <VariablesButton scope={scope} />
      </div>
    </div>
  )
}
