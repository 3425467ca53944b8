import type { Completion } from '../../../../shared/rules/editor.ts'

interface CompletionListProps {
  readonly id: string
  readonly items: readonly Completion[]
  readonly active: number
  readonly onChoose: (item: Completion) => void
}

/** Words for the place of the cursor, each with the line that explains it. */
export function CompletionList({ id, items, active, onChoose }: CompletionListProps) {
  return (
    <div id={id} role="listbox" className="completions">
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus and names the active word.
        <div
          key={item.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="completion"
          // Before the text would lose its focus.
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(item)
          }}
        >
          <span className="mono">{item.label}</span>
          <span className="completion-detail ellipsis">{item.detail}</span>
        </div>
      ))}
    </div>
  )
}
