// What a field of a message may hold, by the kind in its keyword's name:
// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html

const moment = String.raw`\d{1,2}:\d{2}(:\d{2})?`
const date = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{4}\.\d{1,2}\.\d{1,2})`
const point = `(${date}( ?${moment})?|${moment})`
const points = new RegExp(`^${point}( ?~ ?${point})?$`)

/** Lengths are of characters, as a reader counts them. */
const kinds: Record<string, (value: string) => boolean> = {
  thing: upTo(20),
  character_string: (value) => upTo(32)(value) && !/\p{Script=Han}/u.test(value),
  number: (value) => value.length <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  letter: (value) => value.length <= 32 && /^[A-Za-z]+$/.test(value),
  symbol: (value) => upTo(5)(value) && !/[\p{L}\p{N}]/u.test(value),
  time: (value) => points.test(value),
  date: (value) => points.test(value),
  amount: (value) => /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u.test(value),
  phone_number: (value) => value.length <= 17 && /^[\d+()*\- ]+$/.test(value),
  car_number: upTo(8),
  name: (value) => (/\p{Script=Han}/u.test(value) ? upTo(10)(value) : upTo(20)(value)),
  phrase: (value) => upTo(5)(value) && /^\p{Script=Han}+$/u.test(value),
}

function upTo(most: number): (value: string) => boolean {
  return (value) => Array.from(value).length <= most
}

/** WeChat's words for what is wrong with the first field that is, or undefined. */
export function complaintOf(data: unknown, keywords: readonly string[]): string | undefined {
  for (const name of keywords) {
    const value = valueOf(data, name)
    if (value === '') return `argument invalid! data.${name}.value is empty`
    if (value === undefined || /[\r\n]/.test(value) || !kinds[kindOf(name)]?.(value)) return `argument invalid! data.${name}.value invalid`
  }
  return undefined
}

/** '' where it is missing or empty, undefined where it is no text. */
export function valueOf(data: unknown, name: string): string | undefined {
  const field = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined
  const value = typeof field === 'object' && field !== null ? (field as { value?: unknown }).value : undefined
  if (value === undefined || value === null) return ''
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined
}

function kindOf(name: string): string {
  return name.replace(/\d+$/, '')
}
