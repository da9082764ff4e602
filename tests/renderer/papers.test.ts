import { beforeEach, describe, expect, it } from 'vitest'
import type { Request } from '#contract/wire'
import { exportedFiles, exportJob, exportPaper, fileNameOf } from '../../src/renderer/pages/papers/exports'
import { fitScale, sheetAt } from '../../src/renderer/pages/papers/paper-page'
import { line, type Port } from '../../src/renderer/parts/ask'

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
