import type { BulletinTemplate } from '#contract/bulletin'
import type { Input } from '#contract/index'
import { bulletin } from '#domain/paper/bulletin/bulletin'
import type { Bulletin } from '#domain/paper/bulletin/model'
import {
  blanksOf,
  checkedTemplate,
  type TemplateKey,
  type Templates,
  templateKeys,
  templateSpecs,
  templatesWith,
} from '#domain/paper/bulletin/templates'
import type { ReadableDb } from '#ledger/database'
import { readSetting } from '#ledger/projects'
import { update } from '#ledger/write'
import type { Answer, CommandContext, JobContext, QueryContext } from '../context'
import { meansOf } from './paper-means'
import { type PaperSource, paperSource } from './paper-version'

/** The setting that keeps a sentence somebody changed. */
const settingOf = (key: TemplateKey) => `bulletin.${key}`

/** The sentences in force. */
function readTemplates(db: ReadableDb): Templates {
  const changed = templateKeys.flatMap((key) => {
    const text = readSetting(db, settingOf(key))
    return text === null ? [] : [[key, text] as const]
  })
  return templatesWith(Object.fromEntries(changed))
}

/** The bulletin of a source. Its figures are the source's; its sentences are the office's as they are now. */
export function bulletinOf(
  { db }: Pick<JobContext, 'db'>,
  source: PaperSource,
  { docNo, signedOn }: Pick<Input<'paper.bulletin'>, 'docNo' | 'signedOn'> = {},
): Bulletin {
  return bulletin(source, source.problems(), {
    templates: readTemplates(db),
    ranking: source.ranking,
    docNo: docNo ?? null,
    signedOn: signedOn ?? null,
  })
}

function made(context: JobContext, input: Input<'paper.bulletin'>): Bulletin {
  return bulletinOf(context, paperSource(context, input.month, input.version), input)
}

async function exportBulletin(context: JobContext, input: Input<'export.bulletin'>) {
  const { exportBulletin: write } = await import('#documents/bulletin-docx')
  return write(made(context, input), input.out, meansOf(context, '月通报'))
}

async function previewBulletin(context: JobContext, input: Input<'paper.bulletin'>) {
  const { bulletinPage } = await import('#documents/bulletin-page')
  const model = made(context, input)
  return { html: bulletinPage(model), rows: model.count, fileName: model.fileName }
}

function templates({ db }: QueryContext): { readonly templates: readonly BulletinTemplate[] } {
  const now = readTemplates(db)
  return {
    templates: templateKeys.map((key) => {
      const { label, text: standard } = templateSpecs[key]
      return { key, label, text: now[key], standard, changed: now[key] !== standard, blanks: blanksOf(key) }
    }),
  }
}

function setTemplates(
  { change }: CommandContext,
  input: Input<'bulletin.setTemplates'>,
): Answer<'bulletin.setTemplates'> {
  for (const key of templateKeys) {
    const typed = input.templates[key]
    if (typed === undefined) continue
    const text = typed === null ? null : checkedTemplate(key, typed)
    update(change, 'setting', settingOf(key), { value: text === templateSpecs[key].text ? null : text })
  }
  return {}
}

export const bulletinQueries = { 'bulletin.templates': templates }
export const bulletinCommands = { 'bulletin.setTemplates': setTemplates }
export const bulletinJobs = { 'export.bulletin': exportBulletin, 'paper.bulletin': previewBulletin }
