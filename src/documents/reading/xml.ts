/** Just enough XML for the small parts of a package: attributes of named tags, in order. No entity of its own is followed. */
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Text with its five XML entities, `&nbsp;` and numbered letters put in. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z]{2,6});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The attributes of every tag of this name, whatever its namespace prefix; attribute prefixes are dropped, pages need no quotation marks. */
export function tagsOf(xml: string, tag: string): readonly ReadonlyMap<string, string>[] {
  const opening = new RegExp(`<(?:[\\w.-]{1,32}:)?${tag}(\\s[^<>]*)?>`, 'g')
  return [...xml.matchAll(opening)].map((match) => attributesOf(match[1] ?? ''))
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/([\w.:-]{1,64})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]{1,64}))/g)
  return new Map(
    [...pairs].map(([, name = '', double, single, bare]) => [
      name.slice(name.indexOf(':') + 1),
      decodeEntities(double ?? single ?? bare ?? ''),
    ]),
  )
}
