import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Ask, Output } from '#contract/index'
import { useNavigation } from '../../app/navigation'
import { type AskError, ask } from '../../parts/ask'
import { ChoiceMenu } from '../../parts/choice-menu'
import { desk } from '../../parts/desk'
import { EmptyState } from '../../parts/empty'
import { DownloadIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { monthTitle } from '../../parts/month-words'
import { useAsk } from '../../parts/query'
import { Skeleton } from '../../parts/skeleton'
import { StatusSlot, TitleSlot, ToolsSlot } from '../../parts/slots'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { exportJob, exportMonthly } from './exports'
import { ExportsPanel } from './exports-panel'
import { readPaper } from './paper-page'
import { Preview } from './preview'
import { words as pageWords } from './words'
import './page.css'

type SheetInput = Ask<'paper.monthly'>
type Form = 'full' | 'short'
type Group = 'yearClass' | 'industry' | 'unit'
/** Choices by name; empty for all. */
interface Chosen {
  readonly form: Form
  readonly group: Group
  readonly list: string
  readonly unit: string
}

/** The preview's page is a job of the engine; like every answer it is asked again when data changes. */
function usePaper(input: SheetInput) {
  return useQuery<Output<'paper.monthly'>, AskError>({
    queryKey: ['paper.monthly', input],
    queryFn: ({ signal }) => ask('paper.monthly', input, { signal }),
    placeholderData: (before) => before,
  })
}

/** Papers of a month: seen as they will be printed, then written into a file. */
export function PapersPage() {
  const words = useWords(pageWords)
  const lang = useLanguage()
  const { month } = useNavigation()
  const [chosen, setChosen] = useState<Chosen>({ form: 'full', group: 'yearClass', list: '', unit: '' })
  const { form, group, list, unit } = chosen
  const input: SheetInput = { month, form, group, ...(list !== '' && { list }), ...(unit !== '' && { unit }) }
  const answer = usePaper(input)
  const paper = useMemo(() => (answer.data === undefined ? null : readPaper(answer.data.html)), [answer.data])
  const failure = answer.error
  const choose = (change: Partial<Chosen>) => setChosen({ ...chosen, ...change })
  return (
    <div className="papers">
      <TitleSlot>
        <h1 className="papers-title">{words.title}</h1>
      </TitleSlot>
      <ToolsSlot>
        {paper?.draft && failure === null && (
          <span className="papers-draft" title={words.draftHint}>
            {words.draft}
          </span>
        )}
      </ToolsSlot>
      <Toolbar chosen={chosen} onChoose={choose}>
        <ExportButtons input={input} fileName={failure === null ? (answer.data?.fileName ?? null) : null} />
      </Toolbar>
      <div className="papers-body">
        <PaperList form={form} onForm={(next) => choose({ form: next })} />
        {failure !== null ? (
          <Failure error={failure} onAll={() => choose({ list: '', unit: '' })} onRetry={() => void answer.refetch()} />
        ) : paper === null ? (
          <Skeleton label={words.preparing} />
        ) : (
          <Preview paper={paper} subject={`${answer.data?.fileName} ${form}`} form={form} />
        )}
        <ExportsPanel
          fileName={failure === null ? (answer.data?.fileName ?? null) : null}
          rows={answer.data?.rows ?? 0}
          pages={paper?.sheets.length ?? 0}
        />
      </div>
      <StatusSlot>
        <span>{words.status(monthTitle(month, lang))}</span>
        <span className="papers-keys">{words.keys}</span>
      </StatusSlot>
    </div>
  )
}

function PaperList({ form, onForm }: { readonly form: Form; readonly onForm: (form: Form) => void }) {
  const words = useWords(pageWords)
  return (
    <nav className="papers-list" aria-label={words.papers}>
      <h2>{words.monthly}</h2>
      {(['full', 'short'] as const).map((one) => (
        <button
          type="button"
          key={one}
          className={one === form ? 'papers-on' : ''}
          aria-current={one === form ? 'true' : undefined}
          onClick={() => onForm(one)}
        >
          {words[one]}
          <span>{words.formats}</span>
        </button>
      ))}
    </nav>
  )
}

interface ToolbarProps {
  readonly chosen: Chosen
  readonly onChoose: (change: Partial<Chosen>) => void
  readonly children: React.ReactNode
}

function Toolbar({ chosen, onChoose, children }: ToolbarProps) {
  const words = useWords(pageWords)
  const lists = useAsk('list.list', {})
  const units = useAsk('unit.list', {})
  const named = (rows: readonly { readonly name: string; readonly projects: number }[] | undefined) => [
    { value: '', text: words.all },
    ...(rows ?? []).filter((row) => row.projects > 0).map(({ name }) => ({ value: name, text: name })),
  ]
  const forms = [
    { value: 'full' as const, text: words.formFull },
    { value: 'short' as const, text: words.formShort },
  ]
  const groups = (['yearClass', 'industry', 'unit'] as const).map((value) => ({ value, text: words[value] }))
  const listChoices = named(lists.data?.rows)
  const unitChoices = named(units.data?.rows)
  return (
    <div className="papers-tools" data-region="tools">
      <Choice label={words.form} options={forms} value={chosen.form} onChoose={(form) => onChoose({ form })} />
      <Choice label={words.group} options={groups} value={chosen.group} onChoose={(group) => onChoose({ group })} />
      {listChoices.length > 1 && (
        <Choice label={words.list} options={listChoices} value={chosen.list} onChoose={(list) => onChoose({ list })} />
      )}
      {unitChoices.length > 1 && (
        <Choice
          label={words.onlyUnit}
          options={unitChoices}
          value={chosen.unit}
          onChoose={(unit) => onChoose({ unit })}
        />
      )}
      <span className="papers-space" />
      {children}
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ label, options, value, onChoose }: ChoiceProps<T>) {
  const words = useWords(pageWords)
  const text = options.find((option) => option.value === value)?.text ?? value
  return <ChoiceMenu {...{ label, options, value, onChoose }} button={words.choose(label, text)} />
}

function ExportButtons({ input, fileName }: { readonly input: SheetInput; readonly fileName: string | null }) {
  const words = useWords(pageWords)
  const running = useStore(exportJob).state === 'running'
  const write = async (ending: 'xlsx' | 'pdf') => {
    if (fileName === null) return
    const path = await desk().chooseSave({
      title: words.saveTitle,
      name: `${fileName}.${ending}`,
      kinds: [{ name: ending === 'xlsx' ? words.xlsxKind : words.pdfKind, extensions: [ending] }],
    })
    if (path !== null) await exportMonthly({ ...input, out: path })
  }
  const disabled = fileName === null || running
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={words.exportPdfLong}
        disabled={disabled}
        onClick={() => void write('pdf')}
      >
        {words.exportPdf}
      </button>
      <button type="button" className="button button-primary" disabled={disabled} onClick={() => void write('xlsx')}>
        <DownloadIcon />
        {words.exportXlsx}
      </button>
    </>
  )
}

interface FailureProps {
  readonly error: AskError
  readonly onAll: () => void
  readonly onRetry: () => void
}

function Failure({ error, onAll, onRetry }: FailureProps) {
  const words = useWords(pageWords)
  const empty = error.code === 'MONTH_EMPTY'
  return (
    <EmptyState title={empty ? words.nothing : words.failed} hint={error.message}>
      <button type="button" className="button" onClick={empty ? onAll : onRetry}>
        {empty ? words.showAll : words.retry}
      </button>
    </EmptyState>
  )
}
