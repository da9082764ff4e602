const namespace = 'http://www.w3.org/2000/svg'

/** One shape: its element and its attributes; `class` carries the colour. */
export type Shape = readonly [
  tag: 'rect' | 'line' | 'path' | 'text',
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
]

/** A drawing with its text equal, for whoever cannot see it; 12 px text is inside the drawing only where it repeats the equal. */
export function drawing(width: number, height: number, label: string, shapes: readonly Shape[]): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg')
  set(svg, { width, height, viewBox: `0 0 ${width} ${height}`, class: 'drawing' })
  if (label === '') svg.setAttribute('aria-hidden', 'true')
  else {
    set(svg, { role: 'img', 'aria-label': label })
    const title = document.createElementNS(namespace, 'title')
    title.textContent = label
    svg.append(title)
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
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}

/** A ◇ of this half-width around a point. */
export function diamond(x: number, y: number, half: number): string {
  return `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`
}
