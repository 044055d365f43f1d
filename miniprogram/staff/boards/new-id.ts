// Makes the ids of boards and articles, and names of their files: at random, once for each, so that a call that is repeated makes no second one.

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'
const length = 16
/** Bytes from here on would favour the first letters. */
const fair = 256 - (256 % letters.length)

export async function newBoardIds(count: number): Promise<string[]> {
  const names = await newNames(count)
  return names.map((name) => `b_${name}`)
}

export async function newName(): Promise<string> {
  const [name = ''] = await newNames(1)
  return name
}

export async function newNames(count: number): Promise<string[]> {
  let signs = ''
  while (signs.length < count * length) {
    const { randomValues } = await wx.getRandomValues({ length: 512 })
    for (const byte of new Uint8Array(randomValues)) if (byte < fair) signs += letters.charAt(byte % letters.length)
  }
  return Array.from({ length: count }, (_, at) => signs.slice(at * length, (at + 1) * length))
}
