import { ArrowRight, CornerUpLeft, Equal, type LucideIcon } from 'lucide-react'
import { Chip, type ChipTone } from '../../components/Chip.tsx'
import { t } from '../../i18n/t.ts'

export type Play = 'ride' | 'pull' | 'either'

const LOOKS: Readonly<Record<Play, { readonly tone: ChipTone; readonly icon: LucideIcon }>> = {
  ride: { tone: 'ok', icon: ArrowRight },
  pull: { tone: 'plain', icon: CornerUpLeft },
  either: { tone: 'plain', icon: Equal },
}

/** To ride, to pull, or either. */
export function PlayChip({ play }: { readonly play: Play }) {
  return (
    <span className="play-chip" data-play={play}>
      <Chip {...LOOKS[play]}>{t(`play.${play}`)}</Chip>
    </span>
  )
}
