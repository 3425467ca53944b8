import { useId, useRef, useState } from 'react'
import type { Scope, TextProblem } from '../../../../shared/rules/editor.ts'
import { CompletionList } from './CompletionList.tsx'
import { useCompletion } from './useCompletion.ts'
import './rules.css'

interface RuleTextProps {
  readonly value: string
  readonly scope: Scope
  readonly label: string
  readonly path: string
  /** Marked in the text at their characters. */
  readonly problems: readonly TextProblem[]
  readonly describedBy?: string | undefined
  readonly invalid: boolean
  readonly placeholder?: string
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
}

/**
 * A text in the rule language: it grows with its lines, offers what may stand at the cursor, and marks what is
 * wrong under the very characters.
 */
export function RuleText({ value, scope, problems, invalid, onChange, onLeave, ...rest }: RuleTextProps) {
  const input = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const [focused, setFocused] = useState(false)
  const completion = useCompletion({ input, value, scope, onChange })
  const shown = focused && completion.items.length > 0
  return (
    <div className="rule-text" data-error={invalid || undefined}>
      <div className="rule-marks mono" aria-hidden>
        {marked(value, problems).map(({ text, tone, at }) => (
          <span key={at} data-tone={tone}>
            {text}
          </span>
        ))}
      </div>
      <textarea
        ref={input}
        className="mono"
        rows={1}
        data-path={rest.path}
        aria-label={rest.label}
        aria-invalid={invalid}
        aria-describedby={rest.describedBy}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={shown ? list : undefined}
        aria-activedescendant={shown ? `${list}-${completion.active}` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={1000}
        placeholder={rest.placeholder}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value.replaceAll(/[\r\n]+/g, ' '))
          completion.follow(event.currentTarget)
        }}
        onKeyDown={(event) => {
          if (completion.onKey(event.key)) {
            event.preventDefault()
            event.stopPropagation()
          } else if (event.key === 'Enter') event.preventDefault()
        }}
        onClick={(event) => completion.follow(event.currentTarget)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          completion.close()
          onLeave()
        }}
      />
      {shown && (
        <CompletionList
          id={list}
          items={completion.items}
          active={completion.active}
          onChoose={completion.choose}
        />
      )}
    </div>
  )
}

interface Part {
  readonly text: string
  readonly tone?: TextProblem['severity']
  readonly at: number
}

/** The text in parts; what a problem points at has its tone. A problem at the end marks one more place. */
function marked(value: string, problems: readonly TextProblem[]): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { offset, length, severity } of [...problems].sort((a, b) => a.offset - b.offset)) {
    if (offset < at) continue
    if (offset > at) parts.push({ text: value.slice(at, offset), at })
    const end = offset + Math.max(1, length)
    parts.push({ text: value.slice(offset, end).padEnd(1, '\u00A0'), tone: severity, at: offset })
    at = end
  }
  return [...parts, { text: value.slice(at), at: Math.max(at, value.length + 1) }]
}
