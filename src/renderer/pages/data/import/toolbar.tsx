import type { ImportReading } from '#contract/import'
import { ChoiceMenu } from '../../../parts/choice-menu'
import { ChevronDownIcon, OpenIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { monthTitle } from '../../../parts/month-words'
import { Popover } from '../../../parts/popover'
import { useStore } from '../../../parts/store'
import { useWords } from '../../../parts/words'
import { AskForm, Busy } from './ask-form'
import { importState, read, rowsToWrite } from './import-state'
import { chooseFile, pasteTable } from './sources'
import { importPageWords } from './words'

interface Props {
  readonly reading: ImportReading
  onEffect(): void
}

/** The file, its sheet, what it is taken for, whose columns it has. */
export function Toolbar({ reading, onEffect }: Props) {
  const w = useWords(importPageWords)
  const lang = useLanguage()
  const { said, next, busy } = useStore(importState)
  const size = reading.sheets.find((one) => one.name === reading.sheet)
  const time = reading.month === null ? String(reading.year) : monthTitle(reading.month, lang)
  const kind = said.kind === null ? '' : w[said.kind]
  return (
    <div className="import-tools" data-region="tools">
      <span className="import-file">
        <OpenIcon />
        <strong>{reading.file}</strong>
        <small>
          {reading.format.toUpperCase()}
          {size !== undefined && w.size(size.rows, size.columns)}
        </small>
      </span>
      {reading.sheets.length > 1 && (
        <ChoiceMenu
          label={w.chooseSheet}
          button={w.sheet(reading.sheet)}
          options={reading.sheets.map(({ name }) => ({ value: name, text: name }))}
          value={reading.sheet}
          onChoose={(sheet) => void read({ sheet })}
        />
      )}
      <Popover
        panelLabel={w.asWhat}
        button={
          <>
            {w.as(lang === 'zh' ? `${time}${kind}` : `${kind}, ${time}`)}
            <ChevronDownIcon />
          </>
        }
      >
        {(close) => <AskForm onDone={close} />}
      </Popover>
      <Mapping reading={reading} />
      {busy !== null && <Busy />}
      <span className="import-space" />
      {next.length > 0 && <span className="import-quiet">{w.waiting(next.length)}</span>}
      <button type="button" className="button import-see" onClick={onEffect}>
        {w.effectCount(rowsToWrite(reading))}
      </button>
      <button type="button" className="button button-quiet" onClick={() => void chooseFile()}>
        {w.other}
      </button>
      <button type="button" className="button button-quiet" onClick={() => void pasteTable()}>
        {w.paste}
      </button>
    </div>
  )
}

function Mapping({ reading: { mapping } }: { readonly reading: ImportReading }) {
  const w = useWords(importPageWords)
  if (mapping === null) return null
  const text = mapping.rememberedFrom === null ? w.toldNow : w.remembered(mapping.rememberedFrom)
  return (
    <ChoiceMenu
      label={w.mappingMenu}
      button={text}
      options={[
        { value: 'kept', text },
        { value: 'none', text: w.useNone },
      ]}
      value="kept"
      onChoose={(value) => {
        if (value === 'none') void read({ mapping: null })
      }}
    />
  )
}
