import { Info } from 'lucide-react'
import { Note } from '../../../components/Note.tsx'

/** Why some figures deserve care. */
export function Cautions({ cautions }: { readonly cautions: readonly string[] }) {
  return (
    <>
      {cautions.map((caution) => (
        <Note key={caution} tone="warn" icon={Info}>
          {caution}
        </Note>
      ))}
    </>
  )
}
