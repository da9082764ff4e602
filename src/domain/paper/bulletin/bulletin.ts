import { type Day, lastDay } from '../../month'
import { type ProblemFact, problemRows } from '../../problem'
import { chineseNumber } from '../chinese-number'
import type { RankingRule } from '../ranking-rule'
import { dayWords, type TableFacts, tableFrame } from '../table-frame'
import { rankUnits } from '../unit-ranks'
import { countyBlanks } from './county-blanks'
import { fill } from './fill'
import { GROUPS_IN_TEXT, type Group, type GroupBy, groupBlanks, groupsOf, groupTable } from './groups'
import { finishedItems, laggingItems, notStartedItems, problemItems } from './items'
import { type Listed, listOf, listTables } from './lists'
import { type Attachment, BLANK_DAY, type Bulletin, type BulletinBlock } from './model'
import { type Blank, type Blanks, count, fact, type Piece, textOf } from './pieces'
import type { TemplateKey, Templates } from './templates'
import { rankedBy, rankingEnds, rankingTable } from './unit-order'

export interface BulletinOptions {
  readonly templates: Templates
  readonly ranking: RankingRule
  /** 文号; null leaves it to be filled in by hand. */
  readonly docNo: string | null
  /** 成文日期; null leaves it to be filled in by hand. */
  readonly signedOn: Day | null
}

const paragraphs = (texts: readonly (readonly Piece[])[]): readonly BulletinBlock[] =>
  texts.map((paragraph) => ({ paragraph }))

/** Everything that the parts of a bulletin are written from. */
interface Desk {
  readonly facts: TableFacts
  readonly templates: Templates
  readonly blanks: Blanks
}

function withMore(blanks: Blanks, more: Readonly<Record<string, Blank>>): Blanks {
  return new Map([...blanks, ...Object.entries(more)])
}

const told = ({ templates, blanks }: Desk, key: TemplateKey) => paragraphs(fill(templates[key], blanks))

function groupParagraphs({ templates, blanks }: Desk, by: GroupBy, groups: readonly Group[]): readonly BulletinBlock[] {
  return groups.flatMap((group) => paragraphs(fill(templates[by], withMore(blanks, groupBlanks(group)))))
}

function listParagraphs(desk: Desk, key: Listed, tables: ReadonlyMap<Listed, number>, items: Items) {
  const { templates, blanks } = desk
  const none = `${key}None` as const
  if (items[key].length === 0 && (key !== 'problems' || blanks.get('列单数')?.state === 'none')) return told(desk, none)
  const 名单 = listOf(templates, key, items[key], tables.get(key) ?? null)
  return paragraphs(fill(templates[key], withMore(blanks, { 名单 })))
}

type Items = Parameters<typeof listTables>[0]

/** The parts with what each is headed, in order (DOMAIN.md, The bulletin); they are numbered as they stand. */
function blocksOf(desk: Desk, tables: ReadonlyMap<Listed, number>, items: Items): readonly BulletinBlock[] {
  const { answer } = desk.facts
  const ranked = desk.blanks.get('排名居前')?.state === 'given'
  const manyIndustries = desk.blanks.get('行业附件')?.state === 'given'
  const sub = (heads: readonly (readonly [string, readonly BulletinBlock[]])[]) =>
    heads
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([text, blocks], i): readonly BulletinBlock[] => [
        { heading: 2, text: `（${chineseNumber(i + 1)}）${text}` },
        ...blocks,
      ])
  const lists = (key: Listed) => listParagraphs(desk, key, tables, items)
  const parts: readonly (readonly [string, readonly BulletinBlock[]])[] = [
    ['总体情况', told(desk, 'totals')],
    [
      '分类情况',
      sub([
        ['按年度类别', groupParagraphs(desk, 'yearClass', groupsOf(answer, 'yearClass'))],
        [
          '按行业',
          manyIndustries ? told(desk, 'industries') : groupParagraphs(desk, 'industry', groupsOf(answer, 'industry')),
        ],
        ['按责任单位', told(desk, ranked ? 'units' : 'unitsNone')],
        ['滞后项目', lists('lagging')],
      ]),
    ],
    ['未开工项目', lists('notStarted')],
    ['竣工投产项目', lists('finished')],
    ['存在问题', lists('problems')],
    ['下一步工作', told(desk, 'next')],
  ]
  return [
    ...told(desk, 'opening'),
    ...parts
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([text, blocks], i): readonly BulletinBlock[] => [
        { heading: 1, text: `${chineseNumber(i + 1)}、${text}` },
        ...blocks,
      ]),
  ]
}

/** The bulletin of a month; refuses MONTH_EMPTY where no project counts. */
export function bulletin(facts: TableFacts, problems: readonly ProblemFact[], options: BulletinOptions): Bulletin {
  const { answer } = facts
  const { templates } = options
  const frame = tableFrame(facts, { name: '重点项目通报', about: '重点项目建设进展情况通报' })
  const rows = problemRows(problems, lastDay(answer.month), answer.measuredOn)
  const units = rankUnits(answer, options.ranking)
  const ranked = units.filter(({ rank }) => rank !== null).length
  const { front, back } = rankingEnds(units, options.ranking)
  const items: Items = {
    lagging: laggingItems(facts),
    notStarted: notStartedItems(facts),
    finished: finishedItems(facts),
    problems: problemItems(rows, answer.month),
  }
  const industries = groupsOf(answer, 'industry')
  const first: readonly Attachment[] = [
    ...(ranked === 0 ? [] : [rankingTable(units, answer.totals)]),
    ...(industries.length > GROUPS_IN_TEXT ? [groupTable(industries, answer.totals)] : []),
  ]
  const { attachments, numbers } = listTables(items, first.length)
  const blanks: Blanks = new Map(
    Object.entries({
      ...countyBlanks(facts, rows),
      排名单位数: {
        pieces: [{ figure: { name: '排名单位数', value: ranked, shown: String(ranked) } }],
        state: 'given',
      },
      排名依据: fact(rankedBy(options.ranking)),
      排名居前: front,
      排名居后: back,
      行业数: count('行业数', industries.filter(({ name }) => name !== null).length),
      行业附件: {
        pieces: [{ text: String(first.length) }],
        state: industries.length > GROUPS_IN_TEXT ? 'given' : 'none',
      },
      排名附件: { pieces: [{ text: '1' }], state: ranked === 0 ? 'none' : 'given' },
    } satisfies Record<string, Blank>),
  )
  const words = (key: TemplateKey) => fill(templates[key], blanks).map(textOf)
  return {
    month: answer.month,
    issuer: words('issuer').join(''),
    docNo: options.docNo ?? words('docNo').join(''),
    title: words('title'),
    addressee: words('addressee').join(''),
    blocks: blocksOf({ facts, templates, blanks }, numbers, items),
    attachments: [...first, ...attachments],
    office: facts.office,
    signedOn: options.signedOn === null ? BLANK_DAY : dayWords(options.signedOn),
    count: answer.totals.count,
    fileName: frame.fileName,
    filledOn: facts.filledOn,
    draft: frame.draft,
    edition: frame.edition,
    simulated: facts.simulated,
  }
}
