import { relative } from 'node:path'

const order = ['failed', 'changed', 'new', 'same']

/** One page with every picture of a run, those that want looking at first. `lines`: { picture, is, why?, diff? }. */
export function contactSheet(lines, folder, key) {
  const sorted = [...lines].sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is) || compare(a.picture, b.picture))
  const counts = order.map((is) => `${is} ${lines.filter((line) => line.is === is).length}`).join(' · ')
  return `<!doctype html>
<meta charset="utf-8">
<title>Screens</title>
<style>
  body { margin: 16px; font: 13px/20px sans-serif; background: #f1f3f6; color: #18212d }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 16px }
  figure { margin: 0; padding: 8px; background: #fff; border: 1px solid #cdd4dc }
  figure.changed, figure.failed { border: 2px solid #b9352c }
  img { display: block; width: 100%; height: auto }
</style>
<h1>${counts}</h1>
<p>${escaped(key)}</p>
<main>
${sorted.map((line) => figure(line, folder)).join('\n')}
</main>
`
}

function figure({ picture, is, why, diff }, folder) {
  const file = `${picture}.png`
  const drawn = is === 'failed' ? '' : `<a href="${file}"><img loading="lazy" src="${file}" alt=""></a>`
  const apart = diff === undefined ? '' : ` · <a href="${escaped(relative(folder, diff))}">diff</a>`
  return `<figure class="${is}">${drawn}<figcaption>${escaped(picture)} · ${is}${apart} ${escaped(why ?? '')}</figcaption></figure>`
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
