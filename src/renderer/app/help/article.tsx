import type { Token, Tokens } from 'marked'
import { createElement, type ReactNode } from 'react'
import { anchorOf } from './manual'

interface Props {
  readonly tokens: readonly Token[]
  /** A link inside the manual was followed. */
  onLead(anchor: string): void
}

/** The id under which a heading stands in the window. */
export const headingId = (anchor: string) => `help-${anchor}`

/** Draws Markdown as elements. HTML in it stays text, and a link leads only to a heading of the manual. */
export function Content({ tokens, onLead }: Props): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the manual does not change while it is read
  return tokens.map((token, at) => <Piece key={`${at} ${token.type}`} token={token} onLead={onLead} />)
}

function Piece({ token, onLead }: { readonly token: Token; readonly onLead: Props['onLead'] }): ReactNode {
  const inner = (tokens: readonly Token[] | undefined) => <Content tokens={tokens ?? []} onLead={onLead} />
  switch (token.type) {
    case 'space':
      return null
    case 'heading': {
      const { depth, text, tokens } = token as Tokens.Heading
      return createElement(`h${depth}`, { id: headingId(anchorOf(text)), tabIndex: -1 }, inner(tokens))
    }
    case 'paragraph':
      return <p>{inner(token.tokens)}</p>
    case 'list':
      return <List list={token as Tokens.List} onLead={onLead} />
    case 'table':
      return <Table table={token as Tokens.Table} onLead={onLead} />
    case 'code':
      return <pre>{String(token.text)}</pre>
    case 'codespan':
      return <code>{String(token.text)}</code>
    case 'strong':
      return <strong>{inner(token.tokens)}</strong>
    case 'em':
      return <em>{inner(token.tokens)}</em>
    case 'br':
      return <br />
    case 'link': {
      const { href, tokens } = token as Tokens.Link
      if (!href.startsWith('#')) return inner(tokens)
      return (
        <button type="button" className="help-lead" onClick={() => onLead(decodeURIComponent(href.slice(1)))}>
          {inner(tokens)}
        </button>
      )
    }
    default:
      if (token.type === 'text' && 'tokens' in token) return inner(token.tokens)
      return String(token.type === 'text' || token.type === 'escape' ? token.text : token.raw)
  }
}

function List({ list, onLead }: { readonly list: Tokens.List; readonly onLead: Props['onLead'] }) {
  const items = list.items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={at}>
      <Content tokens={item.tokens} onLead={onLead} />
    </li>
  ))
  return list.ordered ? <ol start={Number(list.start)}>{items}</ol> : <ul>{items}</ul>
}

function Table({ table, onLead }: { readonly table: Tokens.Table; readonly onLead: Props['onLead'] }) {
  const cells = (row: readonly Tokens.TableCell[], tag: 'th' | 'td') =>
    row.map(({ tokens }, at) =>
      createElement(
        tag,
        { key: at, ...(tag === 'th' && { scope: 'col' }) },
        <Content tokens={tokens} onLead={onLead} />,
      ),
    )
  return (
    <table>
      <thead>
        <tr>{cells(table.header, 'th')}</tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={at}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  )
}
