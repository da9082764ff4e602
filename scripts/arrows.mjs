import { root } from './paths.mjs'
import { say, words } from './run.mjs'

/**
 * Holds the imports against .dependency-cruiser.mjs; answers whether they keep to it. Reading no module at all is a
 * failure too: without its parser dependency-cruiser sees nothing and finds nothing wrong.
 */
export async function checkArrows(folder = root) {
  const { cruise } = await import('dependency-cruiser')
  const { default: config } = await import('../.dependency-cruiser.mjs')
  const { output } = await cruise(['src'], { ...config.options, ruleSet: config, validate: true, baseDir: folder })
  const { totalCruised, violations } = output.summary
  for (const { rule, from, to } of violations) {
    const why = config.forbidden.find((one) => one.name === rule.name)?.comment ?? ''
    say(`${from} → ${to}\n  ${rule.name}：${why}`, `${from} → ${to}\n  ${rule.name}: ${why}`)
  }
  const read = output.modules.filter((one) => one.source.startsWith('src/')).length
  say(
    `读了 ${read} 个模块（共 ${totalCruised}），违反 ${violations.length} 处。`,
    `${read} modules read (${totalCruised} with packages), ${violations.length} against the table.`,
  )
  return read > 0 && violations.length === 0
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = (await checkArrows()) ? 0 : 1
  if (process.exitCode) process.stderr.write(words('箭头检查未通过\n', 'The arrows do not hold\n'))
}
