import type { ReactNode } from 'react'
import type { CollectedFile } from '#domain/fill-in/report'
import type { Lang } from '#domain/refusal'
import { navigation } from '../../app/navigation'
import { readAgain, returnedFiles } from '../../parts/collect/returned-files'
import { EmptyState } from '../../parts/empty'
import { ChevronLeftIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { monthTitle } from '../../parts/month-words'
import { TitleSlot } from '../../parts/slots'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { chooseFiles } from './choose-files'
import { Returned } from './returned'
import { collectWords } from './words'
import './collect.css'

/** 收回填报表: returned workbooks read, settled cell by cell, and written as one act (LOOK.md, picture 13). */
export function CollectPage() {
  const w = useWords(collectWords)
  const lang = useLanguage()
  const now = useStore(returnedFiles)
  return (
    <section className="collect" aria-label={w.title}>
      <TitleSlot>
        <button type="button" className="button button-quiet" onClick={() => navigation.open({ page: 'entry' })}>
          <ChevronLeftIcon size={14} />
          {w.entry}
        </button>
        <span className="collect-slash" aria-hidden="true">
          /
        </span>
        <h1 className="page-name">{w.title}</h1>
        {now.state === 'read' && <span className="collect-periods">{periodsOf(now.files, lang)}</span>}
      </TitleSlot>
      {now.state === 'none' && <Nothing title={w.emptyTitle} hint={w.emptyHint} />}
      {now.state === 'failed' && (
        <Nothing title={w.failed} hint={now.message}>
          <button type="button" className="button" onClick={() => void readAgain()}>
            {w.retry}
          </button>
        </Nothing>
      )}
      {now.state === 'reading' && (
        <div className="collect-reading" role="status">
          <p>{now.progress === null ? w.readingFirst : w.reading(now.progress.done, now.progress.total)}</p>
          <p className="collect-note">{now.progress?.label}</p>
          <progress value={now.progress?.done} max={now.progress?.total || undefined} />
          <button type="button" className="button" onClick={now.cancel}>
            {w.cancel}
          </button>
        </div>
      )}
      {now.state === 'read' && <Returned files={now.files} />}
    </section>
  )
}

/** The months and years that files are of, each once. */
function periodsOf(files: readonly CollectedFile[], lang: Lang): string {
  const words = files.flatMap(({ period }) => {
    if (period === null) return []
    return period.kind === 'monthly' ? monthTitle(period.month, lang) : collectWords[lang].planOf(period.year)
  })
  return [...new Set(words)].join(lang === 'zh' ? '、' : ', ')
}

interface NothingProps {
  readonly title: string
  readonly hint: string
  readonly children?: ReactNode
}
function Nothing({ title, hint, children }: NothingProps) {
  const w = useWords(collectWords)
  return (
    <EmptyState title={title} hint={hint}>
      <button type="button" className="button button-primary" onClick={() => void chooseFiles(w.xlsxKind)}>
        {w.choose}
      </button>
      {children}
    </EmptyState>
  )
}
