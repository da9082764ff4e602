import type { CDPSession, Page } from '@playwright/test'

/** Types as an input method does: each key reaches the page as 229, the composition in between, the word at the end. */
export class ChineseKeyboard {
  readonly #page: Page
  readonly #session: CDPSession

  constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  /**
   * Without an editable element in focus the system switches its input method off and a letter comes as a letter: what
   * would leak or be lost is then the same as at a real keyboard.
   */
  async #isComposable(): Promise<boolean> {
    return this.#page.evaluate(() => {
      const { activeElement: on } = document
      return (on instanceof HTMLInputElement || on instanceof HTMLTextAreaElement) && !on.readOnly
    })
  }

  async compose(letters: string): Promise<void> {
    for (const [index, letter] of [...letters].entries()) {
      if (!(await this.#isComposable())) {
        await this.#page.keyboard.press(letter)
        continue
      }
      const text = letters.slice(0, index + 1)
      const key = { key: 'Process', code: `Key${letter.toUpperCase()}`, windowsVirtualKeyCode: 229 }
      await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
      await this.#session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    }
  }

  /** The key that takes the word (Space, Enter, a digit) is the input method's own. */
  async take(word: string, code: 'Space' | 'Enter' = 'Space'): Promise<void> {
    const key = { key: 'Process', code, windowsVirtualKeyCode: 229 }
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await this.#session.send('Input.insertText', { text: word })
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }

  async write(letters: string, word: string): Promise<void> {
    await this.compose(letters)
    await this.take(word)
  }
}
