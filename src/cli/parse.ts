import { Argument, Command, CommanderError, Option } from 'commander'
import type { Lang } from '#domain/refusal'
import { usage } from './typed'
import { type ArgumentSpecs, flagOf, type Given, type OptionSpecs, type Verb } from './verb'
import { verbs } from './verbs'
import { words } from './words'

/** The options that every verb takes, by their attribute names. */
export interface Globals {
  readonly workspace: string | undefined
  readonly json: boolean
  readonly lang: Lang
}

/** A command line taken apart as far as its noun and verb, before its options are understood. */
export interface Split {
  readonly lang: Lang
  readonly json: boolean
  readonly help: boolean
  /** The first words that are no options: noun, verb and arguments. */
  readonly words: readonly string[]
  /** Where noun and verb stand, so that the rest can be told from them. */
  readonly at: readonly number[]
}

const valued: ReadonlySet<string> = new Set(['--workspace', '--lang'])

/** Looks only at what stands before `--`. Refuses USAGE (told in Chinese) for a language that is not there. */
export function split(argv: readonly string[]): Split {
  const end = argv.indexOf('--')
  const own = end < 0 ? argv : argv.slice(0, end)
  const found: { word: string; at: number }[] = []
  for (let i = 0; i < own.length; i += 1) {
    const word = own[i] ?? ''
    if (valued.has(word)) i += 1
    else if (!word.startsWith('-')) found.push({ word, at: i })
  }
  return {
    lang: langOf(own),
    json: own.includes('--json'),
    help: own.includes('--help') || own.includes('-h') || found[0]?.word === 'help',
    words: found.map((one) => one.word),
    at: found.map((one) => one.at),
  }
}

function langOf(own: readonly string[]): Lang {
  const at = own.lastIndexOf('--lang')
  const joined = own.findLast((word) => word.startsWith('--lang='))
  const value = at >= 0 ? own[at + 1] : joined?.slice('--lang='.length)
  if (value === undefined || value === 'zh' || value === 'en') return value ?? 'zh'
  return usage(words.zh.badOption({ name: '--lang', value, choices: 'zh、en' }))
}

/** The verbs of a noun; a noun may itself be one. */
export function verbsOf(noun: string): readonly Verb[] {
  return verbs.filter((one) => one.path === noun || one.path.startsWith(`${noun} `))
}

/** The verb that a command line names, and the rest of it. Refuses USAGE where it names none. */
export function findVerb(
  argv: readonly string[],
  of: Split,
): { readonly verb: Verb; readonly rest: readonly string[] } {
  const t = words[of.lang]
  const [noun, second] = of.words
  if (noun === undefined) {
    const option = argv.find(
      (word) => word.startsWith('-') && !valued.has(word.replace(/=.*/, '')) && word !== '--json',
    )
    return usage(option === undefined ? t.needNoun : t.unknownOption({ name: option, help: '--help' }))
  }
  const found = verbsOf(noun)
  if (found.length === 0) return usage(t.unknownCommand({ name: noun, help: '--help' }))
  const alone = found.find((one) => one.path === noun)
  if (alone) return { verb: alone, rest: without(argv, of.at.slice(0, 1)) }
  if (second === undefined) {
    const names = found.map((one) => one.path.slice(noun.length + 1))
    return usage(t.needVerb({ noun, verbs: names.join(t.comma) }))
  }
  const verb = found.find((one) => one.path === `${noun} ${second}`)
  if (!verb) return usage(t.unknownCommand({ name: `${noun} ${second}`, help: `${noun} --help` }))
  return { verb, rest: without(argv, of.at.slice(0, 2)) }
}

function without(argv: readonly string[], at: readonly number[]): readonly string[] {
  return argv.filter((_, i) => !at.includes(i))
}

function optionOf(name: string, spec: OptionSpecs[string], lang: Lang): Option {
  const t = words[lang]
  const flag = spec.placeholder === null ? flagOf(name) : `${flagOf(name)} <${spec.placeholder}>`
  const text = spec.required
    ? `${spec.words[lang]}${lang === 'zh' ? `（${t.required}）` : ` (${t.required})`}`
    : spec.words[lang]
  return new Option(flag, text).makeOptionMandatory(spec.required === true)
}

/** The options that every verb takes, as commander knows them. */
export function globalOptions(lang: Lang): readonly Option[] {
  const t = words[lang]
  return [
    new Option('--workspace <DIR>', t.workspace),
    new Option('--json', t.json),
    new Option('--lang <zh|en>', t.lang),
  ].map((option) => option.helpGroup(t.globalOptions))
}

/** A verb as commander knows it: for parsing and for its help page. */
export function commandOf(verb: Verb, lang: Lang): Command {
  const command = new Command(verb.path).exitOverride().allowExcessArguments(false).helpOption(false)
  command.configureOutput({ writeErr: () => {}, writeOut: () => {} })
  for (const spec of Object.values(verb.arguments)) {
    const name = spec.many ? `<${spec.placeholder}...>` : `<${spec.placeholder}>`
    command.addArgument(new Argument(name, spec.words[lang]))
  }
  for (const [name, spec] of Object.entries(verb.options)) command.addOption(optionOf(name, spec, lang))
  for (const option of globalOptions(lang)) command.addOption(option)
  return command
}

const quoted = (message: string) => /'([^']*)'/.exec(message)?.[1] ?? ''

/** What commander found wrong, in our words. */
function sentenceOf(error: CommanderError, verb: Verb, command: Command, lang: Lang): string {
  const t = words[lang]
  const help = `${verb.path} --help`
  const name = quoted(error.message).split(' ')[0] ?? ''
  switch (error.code) {
    case 'commander.unknownOption':
      return t.unknownOption({ name, help })
    case 'commander.missingArgument':
      return t.missingArgument({ name: quoted(error.message), help })
    case 'commander.missingMandatoryOptionValue':
      return t.missingOption({ name, help })
    case 'commander.optionMissingArgument':
      return t.missingValue({ name })
    case 'commander.excessArguments':
      return t.excessArguments({ name: command.args[command.registeredArguments.length] ?? '', help })
    default:
      return error.message
  }
}

/** What was typed for a verb. Refuses USAGE for what it does not take or lacks. */
export function parse(
  verb: Verb,
  rest: readonly string[],
  lang: Lang,
): { readonly globals: Globals; readonly given: Given<ArgumentSpecs, OptionSpecs> } {
  const command = commandOf(verb, lang)
  try {
    command.action(() => {})
    command.parse(rest, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return usage(sentenceOf(error, verb, command, lang))
    throw error
  }
  const options = command.opts<Record<string, string | boolean | undefined>>()
  const values = Object.keys(verb.arguments).map((name, i) => [name, command.processedArgs[i]] as const)
  const switches = Object.entries(verb.options)
    .filter(([, spec]) => spec.placeholder === null)
    .map(([name]) => [name, options[name] === true] as const)
  const { workspace, json } = options
  if (workspace === '') usage(words[lang].emptyValue({ name: '--workspace' }))
  return {
    globals: { workspace: typeof workspace === 'string' ? workspace : undefined, json: json === true, lang },
    // Commander gives the texts that the verb's own specs ask for, by the same names.
    given: { ...options, ...Object.fromEntries(switches), ...Object.fromEntries(values) } as Given<
      ArgumentSpecs,
      OptionSpecs
    >,
  }
}
