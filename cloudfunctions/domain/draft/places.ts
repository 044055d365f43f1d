// Places for the blocks of a draft that is made whole: short texts in their order, with room between any two.

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const width = 3
/** Not the lowest digit, below which there would be no room. */
const last = 'V'

/** `count` up to a quarter of a million. */
export function placesFor(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    let [text, rest] = ['', at]
    for (let place = 0; place < width; place += 1) {
      text = `${digits[rest % digits.length] ?? ''}${text}`
      rest = Math.floor(rest / digits.length)
    }
    return text + last
  })
}
