// Cuts a text into what a line may not break: a Chinese character with the marks that belong to it, a word, a number.

const closing = '，。、；：？！）》】』」”’…—％%,.;:?!)]·～'
const opening = '（《【『「“‘(['

/** Joined again they are the text. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = []
  for (const piece of text.match(/[0-9A-Za-z@#&_./:+-]+|[\s\S]/gu) ?? []) {
    const before = tokens.at(-1)
    if (before !== undefined && (closing.includes(piece) || opening.includes(before.slice(-1)))) tokens[tokens.length - 1] = before + piece
    else tokens.push(piece)
  }
  return tokens
}
