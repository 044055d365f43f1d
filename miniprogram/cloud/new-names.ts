// Makes ids of documents and names of files: at random, once for each, so that a call that is repeated makes no second one.

/** As many as a byte has five bits: none is likelier than another. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 16

export function newNames(count: number): Promise<string[]> {
  const name = (bytes: ArrayBuffer, at: number): string => Array.from(new Uint8Array(bytes, at * length, length), (byte) => letters[byte % letters.length]).join('')
  return wx.getRandomValues({ length: count * length }).then(({ randomValues }) => Array.from({ length: count }, (_, at) => name(randomValues, at)))
}

export function newName(): Promise<string> {
  return newNames(1).then(([name = '']) => name)
}
