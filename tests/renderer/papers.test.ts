import { beforeEach, describe, expect, it } from 'vitest'
import type { Request } from '#contract/wire'
import type { Month } from '#domain/month'
import { officialForms } from '#domain/paper/official-forms'
import { firstChoice, shownOf } from '../../src/renderer/pages/papers/chosen'
import { exportedFiles, exportJob, exportPaper, fileNameOf } from '../../src/renderer/pages/papers/exports'
import { changeColumn, draftOf, formOfDraft, moveColumn } from '../../src/renderer/pages/papers/forms/draft'
import { paperWords } from '../../src/renderer/pages/papers/paper-words'
import { paperNames, papers } from '../../src/renderer/pages/papers/papers'
import { type CorrectionRow, monthPapers, type Version, versionInForce } from '../../src/renderer/pages/papers/versions'
import { line, type Port } from '../../src/renderer/parts/ask'
import { emptySheet, fitScale, printSize, readPaper, sheetAt, sizeOf } from '../../src/renderer/parts/paper/paper-page'

/** An engine that answers as it is told to. */
function fakePort() {
  const asked: Request[] = []
  const port: Port = { postMessage: (message) => asked.push(message), onmessage: null }
  line.attach(port)
  const last = () => asked.findLast((request) => 'name' in request)
  const id = () => last()?.id ?? 0
  return {
    asked,
    progress: (done: number, total: number) =>
      port.onmessage?.({ data: { event: 'progress', id: id(), done, total, label: '月报表' } }),
    answer: (value: unknown) => port.onmessage?.({ data: { id: id(), ok: true, value } }),
    refuse: (code: 'CANCELLED' | 'DISK_FULL', message: string) =>
      port.onmessage?.({ data: { id: id(), ok: false, error: { code, message, details: {} } } }),
  }
}

const out = '/家/伊川县2024年6月重点项目月报表.xlsx'
const exportSheet = () => exportPaper({ paper: 'monthly', input: { month: '2024-06' } }, out)
const exported = { path: out, rows: 78, sha256: '9f3ac41e00' }

beforeEach(() => {
  exportedFiles.set([])
  exportJob.set({ state: 'idle' })
})

describe('导出', () => {
  it('写出时报进度，写完列出文件、行数和校验值', async () => {
    const engine = fakePort()
    const done = exportSheet()
    engine.progress(30, 78)
    expect(exportJob.get()).toMatchObject({
      state: 'running',
      name: '伊川县2024年6月重点项目月报表.xlsx',
      progress: { done: 30, total: 78 },
    })
    engine.answer(exported)
    await done
    expect(exportJob.get()).toEqual({ state: 'idle' })
    expect(exportedFiles.get()).toMatchObject([exported])
  })

  it('取消告诉引擎，引擎说取消了才算取消，不列文件', async () => {
    const engine = fakePort()
    const done = exportSheet()
    const job = exportJob.get()
    if (job.state === 'running') job.cancel()
    expect(engine.asked.at(-1)).toHaveProperty('cancel')
    engine.refuse('CANCELLED', '导出月报表已取消，没有留下半个文件。')
    await done
    expect(exportJob.get()).toMatchObject({ state: 'cancelled' })
    expect(exportedFiles.get()).toEqual([])
  })

  it('写不成就说引擎的那句话', async () => {
    const engine = fakePort()
    const done = exportSheet()
    engine.refuse('DISK_FULL', '磁盘已满')
    await done
    expect(exportJob.get()).toEqual({ state: 'failed', message: '磁盘已满' })
  })

  it('同一个文件再写一次只列一次；正在写时不再开第二个', async () => {
    const engine = fakePort()
    for (const sha256 of ['aaaa', 'bbbb']) {
      const done = exportSheet()
      void exportSheet()
      expect(engine.asked.filter((request) => 'name' in request)).toHaveLength(sha256 === 'aaaa' ? 1 : 2)
      engine.answer({ ...exported, sha256 })
      await done
    }
    expect(exportedFiles.get().map((file) => file.sha256)).toEqual(['bbbb'])
  })

  it('文件名在两种系统的路径里都取得对', () => {
    expect(fileNameOf('D:\\报表\\2024-06\\月报表.xlsx')).toBe('月报表.xlsx')
    expect(fileNameOf('/home/u/月报表.pdf')).toBe('月报表.pdf')
  })
})

describe('预览', () => {
  it('页一张张分开，样式取出来，每张先只立个空位', () => {
    const first = '<section class="sheet"><h1>一</h1><section>里面的</section></section>'
    const second = '<section class="sheet odd">二&#60;section></section>'
    const html = `<head><style>@page { size: 210mm 297mm }</style></head><body>${first}${second}</body>`
    const paper = readPaper(html)
    expect(paper.sheets).toEqual([first, second])
    expect(paper.style).toBe('@page { size: 210mm 297mm }')
    expect(paper.size).toEqual({ width: 210, height: 297 })
    expect(paper.sheets.map(emptySheet)).toEqual([
      '<section class="sheet"></section>',
      '<section class="sheet odd"></section>',
    ])
    expect(readPaper('<head></head><body></body>').sheets).toEqual([])
  })

  it('看的是窗口中线所在的那一页', () => {
    const tops = [24, 600, 1176]
    expect(sheetAt(tops, 0, 500)).toBe(0)
    expect(sheetAt(tops, 400, 500)).toBe(1)
    expect(sheetAt(tops, 1000, 500)).toBe(2)
    expect(sheetAt([], 0, 500)).toBe(0)
  })

  it('适合宽度只缩不放', () => {
    expect(fitScale(800, 1600)).toBe(0.5)
    expect(fitScale(3200, 1600)).toBe(1)
    expect(fitScale(0, 1600)).toBe(0.1)
  })
})

describe('这个月有哪些纸', () => {
  const version = (number: number, correctionId: string | null, month = '2024-05'): Version => ({
    id: `v${number}`,
    month,
    version: number,
    takenAt: '2024-06-05T09:00:00.000Z',
    sha256: 'ab',
    correctionId,
    correction: correctionId === null ? null : '2024-更-01',
  })
  const correction = (id: string, month: string): CorrectionRow => ({
    id,
    number: '2024-更-01',
    projectId: 'a',
    name: '甲',
    month,
    reason: '补到',
    basis: null,
    proposedBy: null,
    registeredAt: '2024-06-12T09:00:00.000Z',
    who: '张三',
    lines: [],
  })
  const may = '2024-05' as Month
  const corrections = [correction('c1', '2024-04'), correction('c2', '2024-02'), correction('c3', '2024-05')]
  const frozen = monthPapers(may, true, [version(1, null), version(2, 'c1')], corrections)

  it('版本新的在前；列出本月的更正单，和动了本月数的', () => {
    expect(frozen.versions.map((row) => row.version)).toEqual([2, 1])
    expect(frozen.corrections.map((row) => row.id)).toEqual(['c1', 'c3'])
    expect(versionInForce(frozen)).toBe(2)
  })

  it('还没有换过来的上一个月的版本不算', () => {
    expect(monthPapers(may, true, [version(1, null, '2024-04')], []).versions).toEqual([])
  })

  it('现行的版本不用指明；旧版指明；另一个月仍看现行的', () => {
    const old = { ...firstChoice, version: { month: may, number: 1 } }
    expect(shownOf(firstChoice, may, frozen)).toMatchObject({ version: 2, paper: 'monthly' })
    expect(shownOf(firstChoice, may, frozen).request?.input).not.toHaveProperty('version')
    expect(shownOf(old, may, frozen)).toMatchObject({ version: 1, request: { input: { version: 1 } } })
    expect(shownOf(old, '2024-04' as Month, frozen)).toMatchObject({ version: 2 })
    expect(shownOf({ ...old, version: { month: may, number: 9 } }, may, frozen)).toMatchObject({ version: 2 })
    for (const paper of ['lagging', 'ranking', 'problems'] as const) {
      expect(shownOf({ ...old, paper }, may, frozen).request).toEqual({ paper, input: { month: may, version: 1 } })
    }
  })

  it('重新打开的月份是草稿，旧版还打得开', () => {
    const reopened = { ...frozen, frozen: false }
    expect(shownOf(firstChoice, may, reopened)).toMatchObject({ version: null })
    expect(shownOf({ ...firstChoice, version: { month: may, number: 2 } }, may, reopened)).toMatchObject({
      version: 2,
      request: { input: { version: 2 } },
    })
  })

  it('冻结了就没有核对表，别的月份没有这张更正单，都回到月报表', () => {
    const checklist = { ...firstChoice, paper: 'checklist' } as const
    expect(shownOf(checklist, may, { ...frozen, frozen: false }).request).toEqual({
      paper: 'checklist',
      input: { month: may },
    })
    expect(shownOf(checklist, may, frozen)).toMatchObject({ paper: 'monthly' })
    const chosen = (id: string) => ({ ...firstChoice, paper: 'correction', correction: id }) as const
    expect(shownOf(chosen('c1'), may, frozen).request).toEqual({ paper: 'correction', input: { id: 'c1' } })
    expect(shownOf(chosen('c2'), may, frozen)).toMatchObject({ paper: 'monthly' })
  })

  it('删掉的表式回到完整表；还没有读到表式时照选的来', () => {
    const own = { ...firstChoice, form: 'mine' }
    const official = { id: 'full', official: true, form: officialForms.full }
    expect(shownOf(own, may, frozen).request?.input).toMatchObject({ form: 'mine' })
    expect(shownOf(own, may, { ...frozen, forms: [official] }).request?.input).toMatchObject({ form: 'full' })
  })

  it('项目卡和交办单没有指明就看第一个，一个也没有就没有可看的', () => {
    const card = { ...firstChoice, paper: 'card' } as const
    const projects = [
      { id: 'a', name: '甲' },
      { id: 'b', name: '乙' },
    ]
    expect(shownOf(card, may, frozen)).toMatchObject({ paper: 'card', request: null })
    expect(shownOf(card, may, { ...frozen, projects }).request?.input).toEqual({ month: may, id: 'a' })
    expect(shownOf({ ...card, project: 'b' }, may, { ...frozen, projects }).request?.input).toMatchObject({ id: 'b' })
    expect(shownOf({ ...firstChoice, paper: 'order' }, may, frozen)).toMatchObject({ request: null, version: null })
  })

  it('排名按现在的办法看，就把办法写明', () => {
    const byRule = { measure: 'annualRate', direction: 'asc', weights: null, exempt: [] } as const
    expect(shownOf({ ...firstChoice, paper: 'ranking', byRule }, may, frozen).request?.input).toEqual({
      month: may,
      measure: 'annualRate',
      direction: 'asc',
      exempt: [],
    })
  })
})

describe('报表种类', () => {
  it('每一种都有中英文名字和至少一种文件', () => {
    for (const name of paperNames) {
      expect(papers[name].endings.length, name).toBeGreaterThan(0)
      expect(paperWords.zh[name], name).toMatch(/[\u4e00-\u9fa5]/)
      expect(paperWords.en[name], name).toMatch(/^[A-Z]/)
    }
  })

  it('纸多大由页自己说，打印照着它', () => {
    expect(sizeOf('@page { size: 210mm 297mm; margin: 0 }')).toEqual({ width: 210, height: 297 })
    expect(printSize({ width: 210, height: 297 })).toEqual({ pageSize: 'A4', landscape: false })
    expect(printSize({ width: 420, height: 297 })).toEqual({ pageSize: 'A3', landscape: true })
  })
})

describe('列与表头', () => {
  const draft = draftOf(officialForms.short)
  const keys = (one: typeof draft) => formOfDraft(one).columns.map(({ column }) => column)

  it('没有动过就还是那个表式', () => {
    expect(formOfDraft(draft)).toEqual(officialForms.short)
    expect(draft.columns.length).toBeGreaterThan(officialForms.short.columns.length)
  })

  it('移动、取下、加上、改表头', () => {
    expect(keys(moveColumn(draft, 2, 0)).slice(0, 3)).toEqual(['totalInvestment', 'index', 'name'])
    expect(keys(moveColumn(draft, 0, -5))[0]).toBe('index')
    expect(keys(changeColumn(draft, 2, { shown: false }))).not.toContain('totalInvestment')
    const added = draft.columns.findIndex(({ column }) => column === 'industry')
    expect(keys(changeColumn(draft, added, { shown: true })).at(-1)).toBe('industry')
    expect(formOfDraft(changeColumn(draft, 1, { heading: '名称' })).columns[1]?.heading).toBe('名称')
  })
})
