import { FileUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { t } from '../i18n/t.ts'
import { openDroppedFile } from '../state/actions.ts'
import { toast } from '../state/toasts.tsx'
import './DropZone.css'

/** A veil over the window while a file is held above it; letting go opens it. */
export function DropZone() {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (holdsFiles(event)) setHeld(true)
    }
    // Between two elements of the page there is always one that the pointer goes to; out of it there is none.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHeld(false)
    }
    const drop = (event: DragEvent) => {
      setHeld(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      const [file] = files
      if (file === undefined) return
      if (files.length > 1) toast({ tone: 'info', title: t('drop.one') })
      void openDroppedFile(file)
    }
    document.addEventListener('dragenter', enter)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragenter', enter)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])
  if (!held) return null
  return (
    <div className="drop-zone">
      <div>
        <FileUp size={24} strokeWidth={1.5} aria-hidden />
        <b>{t('drop.title')}</b>
        <span>{t('drop.text')}</span>
      </div>
    </div>
  )
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}
