import type { Theme } from '#contract/desk'
import type { WorkspaceInfo } from '#contract/workspace'
import type { Lang } from '#domain/refusal'
import { desk } from '../parts/desk'
import { SettingsIcon } from '../parts/icons'
import { setLanguage, useLanguage } from '../parts/language'
import { Popover } from '../parts/popover'
import { Segmented } from '../parts/segmented'
import { chooseTheme, useTheme } from '../parts/theme'
import { useWords } from '../parts/words'
import { words } from './words'

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

export function SettingsMenu({ info, onOther }: { readonly info: WorkspaceInfo; onOther(): void }) {
  const w = useWords(words)
  const { versions, standInRuntime } = desk().settings
  return (
    <Popover
      panelLabel={w.settings}
      label={w.settings}
      buttonClass="button button-quiet button-icon"
      align="end"
      button={<SettingsIcon />}
    >
      {(close) => (
        <div className="settings">
          <LookSwitches />
          <p className="settings-path" title={info.path}>
            {info.path}
          </p>
          <button
            type="button"
            className="button"
            onClick={() => {
              close()
              onOther()
            }}
          >
            {w.otherWorkspace}
          </button>
          <p className="settings-about">
            {w.about(versions.app)}
            {' · '}Electron {versions.electron}
            {standInRuntime && ` · ${w.standIn}`}
          </p>
        </div>
      )}
    </Popover>
  )
}
