import { type ReactNode, useState } from 'react'
import { desk } from '../desk'
import { useLanguage } from '../language'
import { addFiles, type FileOwner, type Undo } from './file-acts'
import './files.css'

interface Props {
  readonly owner: FileOwner
  /** What is said while a file hovers over it. */
  readonly label: string
  readonly disabled: boolean
  readonly undo: Undo
  readonly children: ReactNode
}

/** A place that takes files dropped from the desktop. */
export function DropZone({ owner, label, disabled, undo, children }: Props) {
  const lang = useLanguage()
  const [over, setOver] = useState(false)
  if (disabled) return <div className="drop-zone">{children}</div>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside it is the keyboard's
    <div
      className={`drop-zone${over ? ' drop-zone-over' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const paths = [...event.dataTransfer.files].map((file) => desk().pathOfDropped(file)).filter((p) => p !== '')
        if (paths.length > 0) void addFiles(owner, paths, lang, undo)
      }}
    >
      {children}
      {over && <p className="drop-zone-label">{label}</p>}
    </div>
  )
}
