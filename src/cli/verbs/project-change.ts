import type { Ask } from '#contract/index'
import { type ProjectChanges, projectInputFields } from '#contract/projects'
import type { Field } from '#domain/field'
import type { Lang } from '#domain/refusal'
import { addedAnswer, changedAnswer } from '../changed'
import { readBytes } from '../json-file'
import { pairs } from '../table'
import { changesOfPairs, dayOf, projectOfJson, usage, yearOfText } from '../typed'
import { type Answer, type Session, verb } from '../verb'
import { both, words } from '../words'
import { bothOffice, officeWords as say } from './office-words'

/** What help says of a field's values beyond its label. */
function kindText(name: string, field: Field, lang: Lang): string {
  const t = words[lang]
  const texts: Readonly<Partial<Record<Field['kind'], string>>> = {
    money: t.wan,
    fraction: t.fraction,
    day: t.day,
    month: '2024-06',
    year: '2024',
    texts: t.listField,
  }
  const codes = name === 'rollup'
  const choices = field.kind === 'choice' ? Object.entries(field.choices) : []
  const terms = choices.map(([code, term]) => (codes ? `${code}=${term[lang]}` : term.zh)).join(t.comma)
  return field.kind === 'choice' ? terms : (texts[field.kind] ?? '')
}

const perYear: ReadonlySet<string> = new Set(['yearClass', 'carryIn', 'lists'])
const dated: ReadonlySet<string> = new Set(['units', 'leader', 'contact', 'phone'])

function fieldLines(lang: Lang): readonly string[] {
  const t = words[lang]
  const known = Object.entries(projectInputFields as Readonly<Record<string, Field>>).filter(
    ([name]) => name !== 'quantityValue' && name !== 'quantityUnit',
  )
  const rows = known.map(([name, field]) => {
    const more = [kindText(name, field, lang), perYear.has(name) ? t.perYear : '', dated.has(name) ? t.dated : '']
    return [`  ${name}`, [field.label[lang], ...more.filter((part) => part !== '')].join(t.semicolon)] as const
  })
  const more = [
    ['  quantity', `${projectInputFields.quantityValue.label[lang]}${t.semicolon}${t.quantityField}`],
    ['  permits', t.permitsField],
  ] as const
  return [t.fieldsTitle, pairs([...rows, ...more]), t.plansAreElsewhere]
}

const add = verb({
  path: 'project add',
  call: 'project.add',
  options: {
    jsonFile: { placeholder: 'F', words: both('optJsonFile'), required: true },
    year: { placeholder: 'Y', words: both('optYear') },
  },
  notes: (lang) => [
    ...fieldLines(lang),
    words[lang].examples,
    `  echo '{"name":"伊川县东环路改造","stage":"前期","totalInvestment":12500}' | npm run -s cli -- project add --json-file -`,
  ],
  run: async (session, given) => {
    const { file, bytes } = readBytes(session, given.jsonFile)
    const { id, changes } = projectOfJson(bytes, file, session.lang)
    const done = await session.ask('project.add', {
      ...(id !== null && { id }),
      ...(given.year !== undefined && { year: yearOfText(given.year) }),
      changes,
    })
    return addedAnswer(done, session.lang)
  },
})

const manyFields: ReadonlySet<string> = new Set(['units', 'leader', 'industry', 'yearClass'])

/** The same change to several projects, as one change set. Refuses USAGE for a field that only one takes at a time. */
async function setMany(
  { lang, ask }: Session,
  typed: string,
  changes: ProjectChanges,
  how: Omit<Ask<'project.setMany'>, 'ids' | 'changes'>,
): Promise<Answer> {
  const stray = Object.keys(changes).find((name) => !manyFields.has(name))
  if (stray !== undefined) {
    usage(say[lang].onlyMany({ field: stray, fields: [...manyFields].join(words[lang].comma) }))
  }
  const ids = typed
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const { units, leader, industry, yearClass } = changes
  const done = await ask('project.setMany', { ids, changes: { units, leader, industry, yearClass }, ...how })
  return { json: done, text: () => say[lang].changedMany({ projects: done.projects, count: done.changes }) }
}

const set = verb({
  path: 'project set',
  call: 'project.set',
  arguments: {
    id: { placeholder: 'ID[,ID…]', words: bothOffice('argIds') },
    pairs: { placeholder: 'field=value', words: both('argPairs'), many: true },
  },
  options: {
    year: { placeholder: 'Y', words: both('optYear') },
    from: { placeholder: 'DATE', words: both('optFrom') },
    reason: { placeholder: 'R', words: both('optReason') },
  },
  notes: (lang) => [
    ...fieldLines(lang),
    words[lang].examples,
    '  npm run -s cli -- project set longding-10wt-dianchibo stage=在建 totalInvestment=386000 quantity=10万吨',
  ],
  run: async (session, given) => {
    const changes = changesOfPairs(given.pairs, session.lang)
    const how = {
      ...(given.year !== undefined && { year: yearOfText(given.year) }),
      ...(given.from !== undefined && { from: dayOf(given.from) }),
      ...(given.reason !== undefined && { reason: given.reason }),
    }
    if (given.id.includes(',')) return setMany(session, given.id, changes, how)
    return changedAnswer(await session.ask('project.set', { id: given.id, changes, ...how }), session.lang)
  },
})

export const projectChangeVerbs = [add, set]
