interface NameHeader {
  readonly unit: string
  readonly count: number
  readonly simulated: boolean
  readonly words: {
    readonly wan: string
    readonly simulated: string
    projects(count: number): string
  }
}

/** The unit, how many projects, 万元 and 模拟: the header of the name column. */
export function nameHeader({ unit, count, simulated, words }: NameHeader): () => Node {
  return () => {
    const box = document.createElement('div')
    box.className = 'sheet-header'
    const line = (...parts: (string | Node)[]) => {
      const element = document.createElement('span')
      element.append(...parts)
      box.append(element)
    }
    line(`${unit}　${words.projects(count)}`)
    const mark = document.createElement('span')
    mark.className = 'entry-simulated'
    mark.textContent = `　${words.simulated}`
    line(words.wan, ...(simulated ? [mark] : []))
    return box
  }
}
