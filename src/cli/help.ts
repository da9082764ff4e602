import { Command, type Help } from 'commander'
import { contract } from '#contract/index'
import { type Details, type Lang, type RefusalCode, refusals, refusalText } from '#domain/refusal'
import { commandOf, globalOptions, type Split, verbsOf } from './parse'
import { table, widthOf } from './table'
import { usage } from './typed'
import type { Verb } from './verb'
import { verbs } from './verbs'
import { words } from './words'

const PROGRAM = 'npm run -s cli --'

/** Commander lays help out; its English titles become ours, and Chinese counts two columns. */
function configure(command: Command, lang: Lang): Command {
  const t = words[lang]
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t.usage,
    'Arguments:': t.arguments,
    'Options:': t.options,
    'Commands:': t.commands,
  }
  const settings: Partial<Help> = {
    helpWidth: 110,
    displayWidth: widthOf,
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (sub) => sub.name(),
  }
  return command.configureHelp(settings).helpOption('-h, --help', t.help).helpCommand(false)
}

function listOf(name: string, entries: readonly (readonly [string, string])[], lang: Lang): Command {
  const command = configure(new Command(name), lang)
  for (const [sub, text] of entries) command.addCommand(new Command(sub).description(text))
  for (const option of globalOptions(lang)) command.addOption(option)
  return command
}

const titleOf = (verb: Verb, lang: Lang) => contract[verb.call].title[lang]

function rootHelp(lang: Lang): string {
  const t = words[lang]
  const entries = verbs.map((verb) => [verb.path, titleOf(verb, lang)] as const)
  const command = listOf(PROGRAM, entries, lang).usage(`<…> ${t.optionsPlaceholder}`).description(t.tagline)
  return `${command.helpInformation()}\n${t.rootNotes.join('\n')}\n`
}

function nounHelp(noun: string, lang: Lang): string {
  const entries = verbsOf(noun).map((verb) => [verb.path.slice(noun.length + 1), titleOf(verb, lang)] as const)
  return listOf(`${PROGRAM} ${noun}`, entries, lang).usage(`<…> ${words[lang].optionsPlaceholder}`).helpInformation()
}

function verbHelp(verb: Verb, lang: Lang): string {
  const places = Object.values(verb.arguments).map((one) => `<${one.placeholder}${one.many ? ' …' : ''}>`)
  const command = configure(commandOf(verb, lang), lang)
    .name(`${PROGRAM} ${verb.path}`)
    .usage([...places, words[lang].optionsPlaceholder].join(' '))
    .description(titleOf(verb, lang))
  const notes = verb.notes?.(lang) ?? []
  return `${command.helpInformation()}${notes.length === 0 ? '' : `\n${notes.join('\n')}\n`}`
}

/** What a refusal's sentence is told with when there is nothing to tell: `<name>` for each of its details. */
const placeholders = new Proxy<Details>({}, { get: (_, name) => `<${String(name)}>` })

/** Every code of a refusal with its exit code and what it means. */
export function errorRows(lang: Lang) {
  return Object.entries(refusals).map(([code, { exit }]) => ({
    code,
    exit,
    meaning: code === 'USAGE' ? words[lang].errorsUsage : refusalText(code as RefusalCode, placeholders, lang), // keys of the table
  }))
}

function errorsHelp(lang: Lang): string {
  const rows = errorRows(lang).toSorted((a, b) => a.exit - b.exit)
  const columns = [
    { head: 'code', cell: (row: (typeof rows)[number]) => row.code },
    { head: 'exit', right: true as const, cell: (row: (typeof rows)[number]) => String(row.exit) },
    { head: '', cell: (row: (typeof rows)[number]) => row.meaning },
  ]
  return `${words[lang].errorsTitle}\n\n${table(columns, rows)}\n`
}

/**
 * The help that a command line asks for: of everything, a noun, a verb, or the error codes. Under `--json` it is a
 * document too. Refuses USAGE where there is no such command.
 */
export function help(of: Split): { readonly json: unknown; readonly text: string } {
  const [first, second] = of.words[0] === 'help' ? of.words.slice(1) : of.words
  if (first === 'errors') return { json: { errors: errorRows(of.lang) }, text: errorsHelp(of.lang) }
  const text = helpText(first, second, of.lang)
  return { json: { help: text }, text }
}

function helpText(noun: string | undefined, second: string | undefined, lang: Lang): string {
  if (noun === undefined) return rootHelp(lang)
  const found = verbsOf(noun)
  const alone = found.find((verb) => verb.path === noun)
  if (alone) return verbHelp(alone, lang)
  if (found.length === 0) return usage(words[lang].unknownCommand({ name: noun, help: '--help' }))
  if (second === undefined) return nounHelp(noun, lang)
  const verb = found.find((one) => one.path === `${noun} ${second}`)
  if (!verb) return usage(words[lang].unknownCommand({ name: `${noun} ${second}`, help: `${noun} --help` }))
  return verbHelp(verb, lang)
}
