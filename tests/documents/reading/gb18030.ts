/** Node decodes GB18030 and does not encode it: this turns the decoder's answers round. */
const codes = new Map<string, readonly number[]>()
const decoder = new TextDecoder('gb18030')

function learn(bytes: readonly number[]): void {
  const letter = decoder.decode(Uint8Array.from(bytes))
  if (!letter.includes('\ufffd') && [...letter].length === 1 && !codes.has(letter)) codes.set(letter, bytes)
}

for (let first = 0x81; first <= 0xfe; first += 1) {
  for (let second = 0x40; second <= 0xfe; second += 1) learn([first, second])
}
/** Four bytes: the rest of the basic plane, and the plane where 𠮷 lies. */
for (const first of [0x81, 0x82, 0x83, 0x95]) {
  for (let second = 0x30; second <= 0x39; second += 1) {
    for (let third = 0x81; third <= 0xfe; third += 1) {
      for (let fourth = 0x30; fourth <= 0x39; fourth += 1) learn([first, second, third, fourth])
    }
  }
}

export function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.codePointAt(0) ?? 0]))
}
