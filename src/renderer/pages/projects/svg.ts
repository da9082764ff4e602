const namespace = 'http://www.w3.org/2000/svg'

/** One shape: its element and its attributes; `class` carries the colour. */
export type Shape = readonly [
  tag: 'path' | 'text',
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
]

/** An empty drawing without and with a text equal: a copy costs a fraction of setting what all of them share. */
let blanks: { readonly silent: SVGSVGElement; readonly told: SVGSVGElement } | null = null

function makeBlanks(): NonNullable<typeof blanks> {
  const silent = document.createElementNS(namespace, 'svg')
  silent.setAttribute('class', 'drawing')
  const told = silent.cloneNode(false) as SVGSVGElement // a copy is of the same kind
  silent.setAttribute('aria-hidden', 'true')
  told.setAttribute('role', 'img')
  told.append(document.createElementNS(namespace, 'title'))
  return { silent, told }
}

/** A drawing with its text equal, for whoever cannot see it; 12 px text is inside the drawing only where it repeats the equal. */
export function drawing(width: number, height: number, label: string, shapes: readonly Shape[]): SVGSVGElement {
  blanks ??= makeBlanks()
  const svg = (label === '' ? blanks.silent : blanks.told).cloneNode(true) as SVGSVGElement // as above
  set(svg, { width, height })
  if (label !== '') {
    svg.setAttribute('aria-label', label)
    if (svg.firstChild !== null) svg.firstChild.textContent = label
  }
  for (const [tag, attributes, text] of shapes) {
    const element = document.createElementNS(namespace, tag)
    set(element, attributes)
    if (text !== undefined) element.textContent = text
    svg.append(element)
  }
  return svg
}

function set(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const name in attributes) element.setAttribute(name, String(attributes[name]))
}

/**
 * One path of several pieces, or nothing: what looks the same is one element, since a grid that is scrolled makes
 * and lays out every element of every row anew.
 */
export function path(name: string, pieces: readonly string[]): readonly Shape[] {
  return pieces.length === 0 ? [] : [['path', { d: pieces.join(''), class: name }]]
}

/** A filled box, as a piece of a path. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

/** A level line, as a piece of a path. */
export function level(from: number, to: number, y: number): string {
  return `M${from} ${y}H${to}`
}

/** An upright line, as a piece of a path. */
export function upright(x: number, from: number, to: number): string {
  return `M${x} ${from}V${to}`
}

/** A ◇ of this half-width around a point. */
export function diamond(x: number, y: number, half: number): string {
  return `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`
}
