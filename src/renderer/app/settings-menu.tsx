import { useEffect } from 'react'
import type { Theme } from '#contract/desk'
import type { WorkspaceInfo } from '#contract/workspace'
import type { Lang } from '#domain/refusal'
import { desk } from '../parts/desk'
import { SettingsIcon } from '../parts/icons'
import { setLanguage, useLanguage } from '../parts/language'
import { Popover } from '../parts/popover'
import { Segmented } from '../parts/segmented'
import { useStore } from '../parts/store'
import { chooseTheme, useTheme } from '../parts/theme'
import { useWords } from '../parts/words'
import { askReset } from './demo/ask-reset'
import { layer, openSettings, settingsWanted } from './layers'
import { navigation } from './navigation'
import { words } from './words'
import './settings-menu.css'

function chooseLanguage(next: Lang): void {
  setLanguage(next)
  void desk().setLanguage(next)
}

/** Language and appearance; the same switches stand on the first page. */
export function LookSwitches() {
  return (
    <>
      <LanguageSwitch />
      <ThemeSwitch />
    </>
  )
}

export function LanguageSwitch() {
  const w = useWords(words)
  const lang = useLanguage()
  const languages: readonly { value: Lang; text: string }[] = [
    { value: 'zh', text: w.chinese },
    { value: 'en', text: w.english },
  ]
  return <Segmented label={w.language} options={languages} value={lang} onChoose={chooseLanguage} />
}

export function ThemeSwitch() {
  const w = useWords(words)
  const { theme } = useTheme()
  const themes: readonly { value: Theme; text: string }[] = [
    { value: 'light', text: w.light },
    { value: 'dark', text: w.dark },
    { value: 'system', text: w.system },
  ]
  return <Segmented label={w.theme} options={themes} value={theme} onChoose={(next) => void chooseTheme(next)} />
}

interface Props {
  readonly info: WorkspaceInfo
  onOther(): void
}

/** Language, appearance, another workspace, keys: what concerns the whole window; the rest stands in 数据 → 设置. */
export function SettingsMenu({ info, onOther }: Props) {
  const w = useWords(words)
  const wanted = useStore(settingsWanted)
  useEffect(
    () =>
      desk().onMenu(({ command }) => {
        if (command === 'settings') navigation.openData('settings')
        if (command === 'about') openSettings()
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
          <p className="settings-path" title={info.path}>
            {w.workspaceAt(info.path)}
          </p>
          <div className="settings-ways">
            <button
              type="button"
              className="button button-link"
              onClick={() => {
                close()
                navigation.openData('settings')
              }}
            >
              {w.allSettings}
            </button>
            <button type="button" className="button button-link" onClick={onOther}>
              {w.otherWorkspace}
            </button>
            {info.simulated && (
              <button
                type="button"
                className="button button-link"
                onClick={() => {
                  close()
                  askReset()
                }}
              >
                {w.resetDemo}
              </button>
            )}
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
  const runs = [`Electron ${versions.electron}`, ...(standInRuntime ? [w.standIn] : [])]
  return (
    <p className="settings-about" title={runs.join(' · ')}>
      {w.about(versions.app)}
    </p>
  )
}
