import { type Lamp, lampLetters } from '#domain/lamp'
import { lampNames } from './lamp-names'
import { useLanguage } from './language'
import './lamp.css'

/** A lamp as its letter in its shape; 20 px, or 18 px in chips. Its name is read out in place of the letter. */
export function LampBadge({ lamp, small = false }: { readonly lamp: Lamp; readonly small?: boolean }) {
  const lang = useLanguage()
  const name = lampNames[lang][lamp]
  return (
    <span className={`lamp lamp-${lamp}${small ? ' lamp-small' : ''}`} role="img" aria-label={name} title={name}>
      {lampLetters[lang][lamp]}
    </span>
  )
}
