import type { Output } from '#contract/index'
import { lampLetters, lamps } from '#domain/lamp'
import { lampRuleFields } from '#domain/lamp-records'
import { type LampPreset, type LampRules, lampPresets, ruleSets, rulesSentence } from '#domain/lamp-rules'
import type { Month } from '#domain/month'
import { type Lang, refuse } from '#domain/refusal'
import { changedAnswer } from '../changed'
import { table } from '../table'
import { type Session, verb } from '../verb'
import { words } from '../words'
import { monthOption } from './month-option'
import { rulesWords as say } from './rules-words'

const presetOption = {
  placeholder: lampPresets.join('|'),
  words: { zh: say.zh.optPreset, en: say.en.optPreset },
  required: true,
} as const

/** A preset by its name in either language. Refuses CHOICE_UNKNOWN. */
function presetNamed(typed: string, lang: Lang): LampPreset {
  const text = typed.trim()
  const found = lampPresets.find((name) => name === text || ruleSets[name].zh === text || ruleSets[name].en === text)
  return found ?? refuse('CHOICE_UNKNOWN', { field: say[lang].preset, value: typed, choices: lampPresets.join('、') })
}

/** A rule set as `--json` prints it: codes, with each sentence in words. */
function rulesJson({ preset, rules }: LampRules, lang: Lang) {
  return {
    preset,
    rules: rules.map((rule) => ({ ...rule, active: rule.active === 'yes', sentence: rulesSentence(rule, lang) })),
  }
}

function rulesText({ preset, rules }: LampRules, lang: Lang): string {
  const t = say[lang]
  const sentences = table(
    [
      { head: t.place, right: true, cell: ({ place }) => String(place) },
      { head: t.sentence, cell: ({ rule }) => rulesSentence(rule, lang) },
      { head: t.state, cell: ({ rule }) => lampRuleFields.active.choices[rule.active][lang] },
    ],
    rules.map((rule, i) => ({ rule, place: i + 1 })),
  )
  return `${t.inForce({ name: ruleSets[preset][lang] })}\n${sentences}`
}

const show = verb({
  path: 'rules show',
  call: 'rules.show',
  run: async ({ lang, ask }) => {
    const rules = await ask('rules.show', {})
    return { json: rulesJson(rules, lang), text: () => rulesText(rules, lang) }
  },
})

type Preview = Output<'rules.preview'>

/** The promised fields first (CLI.md, rules preview), then what stood before and who is close to a line. */
function previewJson(month: Month, { changed, counts, countsBefore, near, hits, frozen, preset }: Preview) {
  return {
    month,
    preset,
    frozen,
    changed: changed.map(({ id, from, to }) => ({ id, from, to })),
    counts,
    countsBefore,
    near: near.map((line) => ({ ...line, rule: line.rule + 1 })),
    hits,
  }
}

interface Told {
  readonly month: Month
  readonly from: LampRules
  readonly preview: Preview
  readonly names: ReadonlyMap<string, string>
}

function previewText({ month, from, preview, names }: Told, lang: Lang): string {
  const t = say[lang]
  const { changed, counts, countsBefore } = preview
  const set = (name: keyof typeof ruleSets) => ruleSets[name][lang]
  const head = t.previewHead({ month, from: set(from.preset), to: set(preview.preset), count: changed.length })
  const strips = table(
    [
      { head: '', cell: ({ name }) => name },
      ...lamps.map((lamp) => ({
        head: lampLetters[lang][lamp],
        right: true as const,
        cell: (row: { readonly of: Preview['counts'] }) => String(row.of[lamp]),
      })),
    ],
    [
      { name: t.now, of: countsBefore },
      { name: t.after, of: counts },
    ],
  )
  const lines = table<Preview['changed'][number]>(
    [
      { head: t.id, cell: ({ id }) => id },
      { head: t.name, cell: ({ id }) => names.get(id) ?? null },
      { head: t.now, cell: (one) => lampLetters[lang][one.from] },
      { head: t.after, cell: (one) => lampLetters[lang][one.to] },
    ],
    changed,
  )
  return [head, ...(preview.frozen ? [t.frozen] : []), strips, ...(changed.length > 0 ? [lines] : [])].join('\n')
}

async function namesOf({ ask }: Session, month: Month): Promise<ReadonlyMap<string, string>> {
  const { text } = await ask('project.grid', { month })
  return new Map(text.id.values.map((id, i) => [id ?? '', text.name.values[i] ?? '']))
}

const preview = verb({
  path: 'rules preview',
  call: 'rules.preview',
  options: {
    preset: presetOption,
    month: { placeholder: 'M', words: { zh: say.zh.optMonth, en: say.en.optMonth } },
  },
  notes: (lang) => [words[lang].examples, '  npm run -s cli -- rules preview --preset ratio --month 2024-06'],
  run: async (session, given) => {
    const month = await monthOption(session, given.month)
    const found = await session.ask('rules.preview', { preset: presetNamed(given.preset, session.lang), month })
    const from = await session.ask('rules.show', {})
    const names = await namesOf(session, month)
    return {
      json: previewJson(month, found),
      text: () => previewText({ month, from, preview: found, names }, session.lang),
    }
  },
})

const apply = verb({
  path: 'rules apply',
  call: 'rules.apply',
  options: { preset: presetOption },
  run: async ({ lang, ask }, given) =>
    changedAnswer(await ask('rules.apply', { preset: presetNamed(given.preset, lang) }), lang),
})

export const rulesVerbs = [show, preview, apply]
