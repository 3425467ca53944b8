import { Notifications } from '@mantine/notifications'
import { Palette } from '../commands/Palette.tsx'
import { ShortcutsSheet } from '../commands/ShortcutsSheet.tsx'
import { useCommandSources } from '../commands/useCommands.ts'
import { ConfirmDialog } from '../components/ConfirmDialog.tsx'
import { DropZone } from './DropZone.tsx'

/** All that may float above the screens, once. */
export function Overlays() {
  useCommandSources()
  return (
    <>
      <Notifications position="bottom-right" limit={3} containerWidth={340} transitionDuration={180} />
      <Palette />
      <ShortcutsSheet />
      <ConfirmDialog />
      <DropZone />
    </>
  )
}
