import { month } from '#domain/month'
import { verb } from '../verb'
import { editionOf, editionOption, monthOption, writtenText } from './export-options'

export const cardVerb = verb({
  path: 'export card',
  call: 'export.card',
  arguments: {
    id: { placeholder: 'ID', words: { zh: '项目的编号（project list 里有）', en: 'the project (see project list)' } },
  },
  options: {
    month: monthOption,
    out: {
      placeholder: 'F.pdf',
      words: { zh: '写到哪个文件，以 .pdf 结尾', en: 'the file to write, ending in .pdf' },
      required: true,
    },
    edition: editionOption,
  },
  notes: (lang) => [
    {
      zh: '一个项目一页 A4：灯的原因、情况、时间线、累计投资、问题、照片、报告出处。太长的文字截短，并写明全文见系统。',
      en: 'One A4 page a project: why its lamp burns, facts, timeline, curve, problems, photos, source. Long texts are cut, and say so.',
    }[lang],
  ],
  run: async ({ lang, ask, path }, given) => {
    const done = await ask('export.card', {
      id: given.id,
      month: month(given.month),
      out: path('--out', given.out),
      ...(given.edition !== undefined && { version: editionOf(given.edition, lang) }),
    })
    return { json: done, text: () => writtenText(done) }
  },
})
