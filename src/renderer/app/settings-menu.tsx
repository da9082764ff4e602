import { type FormEvent, useEffect, useState } from 'react'
import type { Theme } from '#contract/desk'
import type { WorkspaceInfo } from '#contract/workspace'
import type { Lang } from '#domain/refusal'
import { desk } from '../parts/desk'
import { SettingsIcon } from '../parts/icons'
import { setLanguage, useLanguage } from '../parts/language'
import { Popover } from '../parts/popover'
import { change } from '../parts/saving'
import { Segmented } from '../parts/segmented'
import { useStore } from '../parts/store'
import { chooseTheme, useTheme } from '../parts/theme'
import { useWords } from '../parts/words'
import { layer, openSettings, settingsWanted } from './layers'
import { words } from './words'
import './settings-menu.css'

function chooseLanguage(next: Lang): void {
  setLanguage(next)
  void desk().setLanguage(next)
}

/** Language and appearance; the same switch stands on the first page. */
export function LookSwitches() {
  const w = useWords(words)
  const lang = useLanguage()
  const { theme } = useTheme()
  const languages: readonly { value: Lang; text: string }[] = [
    { value: 'zh', text: w.chinese },
    { value: 'en', text: w.english },
  ]
  const themes: readonly { value: Theme; text: string }[] = [
    { value: 'light', text: w.light },
    { value: 'dark', text: w.dark },
    { value: 'system', text: w.system },
  ]
  return (
    <>
      <Segmented label={w.language} options={languages} value={lang} onChoose={chooseLanguage} />
      <Segmented label={w.theme} options={themes} value={theme} onChoose={(next) => void chooseTheme(next)} />
    </>
  )
}

interface Props {
  readonly info: WorkspaceInfo
  onOther(): void
}

/** Language, appearance, who works here, another workspace, keys: what concerns the whole window. */
export function SettingsMenu({ info, onOther }: Props) {
  const w = useWords(words)
  const wanted = useStore(settingsWanted)
  useEffect(
    () =>
      desk().onMenu(({ command }) => {
        if (command === 'settings' || command === 'about') openSettings()
        if (command === 'shortcuts') layer.set('shortcuts')
      }),
    [],
  )
  return (
    <Popover
      panelLabel={w.settings}
      label={w.settings}
      buttonClass="button button-quiet button-icon"
      align="end"
      wanted={wanted}
      button={<SettingsIcon />}
    >
      {(close) => (
        <div className="settings">
          <LookSwitches />
          {!info.readOnly && <Who info={info} />}
          <div className="settings-ways">
            <p className="settings-path" title={info.path}>
              {info.path}
            </p>
            <button type="button" className="button button-link" onClick={onOther}>
              {w.otherWorkspace}
            </button>
            <button
              type="button"
              className="button button-link"
              onClick={() => {
                close()
                layer.set('shortcuts')
              }}
            >
              {w.shortcuts}
            </button>
          </div>
          <About />
        </div>
      )}
    </Popover>
  )
}

function About() {
  const w = useWords(words)
  const { versions, standInRuntime } = desk().settings
  const parts = [w.about(versions.app), `Electron ${versions.electron}`, ...(standInRuntime ? [w.standIn] : [])]
  return <p className="settings-about">{parts.join(' · ')}</p>
}

/** Under whose name changes are kept, and which office papers name. */
function Who({ info }: { readonly info: WorkspaceInfo }) {
  const w = useWords(words)
  const [name, setName] = useState(info.userName)
  const [office, setOffice] = useState(info.office)
  const changed = name.trim() !== info.userName || office.trim() !== info.office
  const save = async (event: FormEvent) => {
    event.preventDefault()
    // A refusal stands in the status bar, with a way to try again where that helps.
    await change('settings.set', { userName: name.trim(), office: office.trim() }).catch(() => {})
  }
  return (
    <form className="settings-who" onSubmit={(event) => void save(event)}>
      <label className="field">
        <span className="field-label">{w.who}</span>
        <input className="input" value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="field">
        <span className="field-label">{w.office}</span>
        <input className="input" value={office} onChange={(event) => setOffice(event.target.value)} />
      </label>
      <button type="submit" className="button" disabled={!changed}>
        {w.save}
      </button>
    </form>
  )
}
