import { type CallName, contract, type Input } from '#contract/index'
import { projectInputFields } from '#contract/projects'
import { entities } from '#domain/entity'
import type { Field } from '#domain/field'
import { formatWan, type Yuan } from '#domain/money'
import { Refusal, type RefusalCode, refusals, refuse } from '#domain/refusal'

interface Issue {
  readonly code: string
  readonly message: string
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
}

const labels: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...Object.values(entities).flatMap((entity) => Object.entries(entity.fields)),
  ...Object.entries(projectInputFields),
])

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    raw,
  )
}

const isCode = (text: string): text is RefusalCode => Object.hasOwn(refusals, text)

/** The first thing wrong with an input as a refusal that names its field. */
function refusalOf(issue: Issue, raw: unknown): Refusal {
  const name = issue.path.filter((key) => typeof key === 'string').at(-1) ?? ''
  const field = labels.get(name)
  const label = field?.label.zh ?? name
  const found = valueAt(raw, issue.path)
  const value = found === undefined || found === null ? '' : typeof found === 'string' ? found : JSON.stringify(found)
  if (issue.code === 'unrecognized_keys') return new Refusal('FIELD_UNKNOWN', { field: issue.keys?.join('、') ?? '' })
  if (issue.message === 'MONEY_NEGATIVE') {
    return new Refusal('MONEY_NEGATIVE', { field: label, value: formatWan(found as Yuan) })
  }
  if (isCode(issue.message)) return new Refusal(issue.message, { value })
  if (field?.kind === 'choice' && typeof found === 'string') {
    const choices = Object.values(field.choices).map((words) => words.zh)
    return new Refusal('CHOICE_UNKNOWN', { field: label, value, choices: choices.join('、') })
  }
  if (name === 'year') return new Refusal('YEAR_INVALID', { value })
  if (field?.kind === 'fraction') return new Refusal('INVALID_INPUT', { field: label, value, why: '在 0 到 1 之间' })
  if (found === undefined || found === null) return new Refusal('INVALID_INPUT', { field: label, value, why: '不能空' })
  return new Refusal('INVALID_INPUT', { field: label, value, why: issue.message })
}

/** Checks a call's input. Refuses with the sentence of the first thing that is wrong. */
export function checkInput<N extends CallName>(name: N, raw: unknown): Input<N> {
  const result = contract[name].input().safeParse(raw)
  if (result.success) return result.data as Input<N>
  const [issue] = result.error.issues as unknown as Issue[]
  if (issue === undefined) return refuse('INVALID_INPUT', { field: name, value: '', why: '?' })
  throw refusalOf(issue, raw)
}
