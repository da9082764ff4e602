import { root } from './paths.mjs'
import { say } from './run.mjs'

/**
 * Holds the imports against .dependency-cruiser.mjs; answers whether they keep to it. Reading no module at all is a
 * failure too: without its parser dependency-cruiser sees nothing and finds nothing wrong.
 */
export async function checkArrows() {
  const { violations, modules } = await cruiseRooms(root)
  for (const { from, to, rule, why } of violations)
    say(`${from} → ${to}\n  ${rule}：${why}`, `${from} → ${to}\n  ${rule}: ${why}`)
  const count = violations.length
  say(`读了 ${modules} 个模块，违反 ${count} 处。`, `${modules} modules read, ${count} against the table.`)
  return modules > 0 && count === 0
}

/** The names of the rules a folder's `src` breaks, and how many of its modules were read. */
export async function brokenRules(folder) {
  const { violations, modules } = await cruiseRooms(folder)
  return { rules: violations.map(({ rule }) => rule), modules }
}

async function cruiseRooms(folder) {
  await teachParser()
  const { cruise } = await import('dependency-cruiser')
  const { default: config } = await import('../.dependency-cruiser.mjs')
  const { output } = await cruise(['src'], { ...config.options, ruleSet: config, validate: true, baseDir: folder })
  const why = new Map(config.forbidden.map((rule) => [rule.name, rule.comment]))
  const violations = output.summary.violations.map(({ rule, from, to }) => ({
    from,
    to,
    rule: rule.name,
    why: why.get(rule.name),
  }))
  return { violations, modules: output.modules.filter((one) => one.source.startsWith('src/')).length }
}

let taught = false

/**
 * dependency-cruiser reads TypeScript 7's language only through swc, and has no way to tell swc that a file holds JSX or
 * that an import is of types alone. So swc is told here; and the bridge's type imports from the contract, the one
 * thing that is allowed as a type and not as a value, are taken out before the rules see them.
 */
async function teachParser() {
  if (taught) return
  taught = true
  const { default: swc } = await import('@swc/core')
  const parse = swc.parseFileSync
  swc.parseFileSync = (path, options) => {
    const tree = parse(path, { ...options, tsx: path.endsWith('.tsx') })
    if (path.includes('/src/preload/')) tree.body = tree.body.filter((node) => !isContractType(node))
    return tree
  }
}

function isContractType(node) {
  return node.type === 'ImportDeclaration' && node.typeOnly && node.source.value.startsWith('#contract/')
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await checkArrows()) ? 0 : 1
