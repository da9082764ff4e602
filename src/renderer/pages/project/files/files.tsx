import type { CorrectionRecord } from '#contract/month-life'
import type { ProjectPage } from '#contract/projects'
import { textAt } from '#domain/grid'
import { type Attachment, attachmentFields } from '#domain/month-life'
import type { Lang } from '#domain/refusal'
import { planVersion } from '#domain/year-record'
import { undo } from '../../../app/undo'
import { DropZone } from '../../../parts/files/drop-zone'
import { chooseFiles } from '../../../parts/files/file-acts'
import { PlusIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { permitName } from '../../../parts/timeline/permit-lane'
import { useWords } from '../../../parts/words'
import { choiceWords } from '../header/header-facts'
import { FileTable } from './file-table'
import { fileWords } from './words'
import '../../../parts/files/files.css'

interface Props {
  readonly page: ProjectPage
  readonly corrections: readonly CorrectionRecord[]
  readonly readOnly: boolean
}

/** 附件: every file of the project, whatever of it the file belongs to; by button or dropped, it is the project's own. */
export function Files({ page, corrections, readOnly }: Props) {
  const w = useWords(fileWords)
  const lang = useLanguage()
  const id = textAt(page.answer, 'id', page.at) ?? ''
  const { data } = useAsk('attachment.list', { projectId: id })
  const files = data?.rows ?? []
  const owner = { owner: 'project', ownerRecord: id } as const
  return (
    <DropZone owner={owner} label={w.dropHere} disabled={readOnly} undo={undo}>
      <div className="project-tab">
        <div className="project-panel-head">
          <h2>{w.files}</h2>
          <span className="project-panel-note">{w.note}</span>
          <span className="project-panel-fill" />
          {!readOnly && (
            <button type="button" className="button button-primary" onClick={() => void chooseFiles(owner, lang, undo)}>
              <PlusIcon size={14} />
              {w.add}
            </button>
          )}
        </div>
        {files.length === 0 ? (
          data !== undefined && <p className="files-empty">{readOnly ? w.none : w.empty}</p>
        ) : (
          <FileTable files={files} readOnly={readOnly} ownerText={(file) => ownerText(file, page, corrections, lang)} />
        )}
      </div>
    </DropZone>
  )
}

/** 手续 用地; 年度计划 2024年 调整; 更正单 2024-更-01. */
function ownerText(
  { owner, ownerRecord }: Attachment,
  page: ProjectPage,
  corrections: readonly CorrectionRecord[],
  lang: Lang,
): string {
  const kind = choiceWords(attachmentFields.owner, owner, lang)
  const permit = page.permits.find((one) => one.id === ownerRecord)
  const plan = page.plans.find((one) => one.id === ownerRecord)
  const correction = corrections.find((one) => one.id === ownerRecord)
  const which =
    permit !== undefined
      ? permitName(permit.kind, lang)
      : plan !== undefined
        ? `${plan.year} ${choiceWords(planVersion, plan.version, lang)}`
        : (correction?.number ?? '')
  return `${kind} ${which}`.trim()
}
