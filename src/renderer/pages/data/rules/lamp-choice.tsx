import type { RuleLine } from '#domain/lamp-rules'
import { walkItems } from '../../../parts/choice-menu'
import { ChevronDownIcon } from '../../../parts/icons'
import { LampBadge } from '../../../parts/lamp'
import { lampNames } from '../../../parts/lamp-names'
import { useLanguage } from '../../../parts/language'
import { Popover } from '../../../parts/popover'

interface Props {
  readonly label: string
  readonly value: RuleLine['lamp']
  readonly disabled: boolean
  onChoose(lamp: RuleLine['lamp']): void
}

/** The lamp of a sentence: red or yellow, each shown as it burns. */
export function LampChoice({ label, value, disabled, onChoose }: Props) {
  const lang = useLanguage()
  if (disabled) return <LampBadge lamp={value} />
  return (
    <Popover
      buttonClass="button rules-lamp"
      label={`${label} ${lampNames[lang][value]}`}
      panelLabel={label}
      button={
        <>
          <LampBadge lamp={value} />
          <ChevronDownIcon size={12} />
        </>
      }
    >
      {(close) => (
        <div className="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={walkItems}>
          {(['red', 'yellow'] as const).map((lamp) => (
            <button
              type="button"
              key={lamp}
              className="menu-item"
              role="menuitemradio"
              aria-checked={lamp === value}
              tabIndex={-1}
              onClick={() => {
                onChoose(lamp)
                close()
              }}
            >
              <LampBadge lamp={lamp} small />
              {lampNames[lang][lamp]}
            </button>
          ))}
        </div>
      )}
    </Popover>
  )
}
