// The timer triggers' cron of seven fields (second to year), in Asia/Shanghai as the platform reads it.

/** Whether the second that `at` (ms since 1970) lies in is one of them. */
export type Cron = (at: number) => boolean

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

interface Field {
  from: number
  to: number
  names?: readonly string[]
  /** The number that the first name stands for. */
  first?: number
}

const fields: readonly Field[] = [
  { from: 0, to: 59 },
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: monthNames, first: 1 },
  { from: 0, to: 6, names: weekdayNames, first: 0 },
  { from: 1970, to: 2099 },
]

/** The residents' clock; no summer time since 1991. */
const offsetMs = 8 * 3_600_000

/** Undefined where the text is none. All seven fields must hold. */
export function readCron(text: string): Cron | undefined {
  const parts = text.trim().split(/\s+/)
  if (parts.length !== fields.length) return undefined
  const sets = fields.map((field, place) => readField(parts[place] ?? '', field))
  if (sets.some((set) => set === undefined)) return undefined
  return (at) => {
    const time = new Date(at + offsetMs)
    const values = [
      time.getUTCSeconds(),
      time.getUTCMinutes(),
      time.getUTCHours(),
      time.getUTCDate(),
      time.getUTCMonth() + 1,
      time.getUTCDay(),
      time.getUTCFullYear(),
    ]
    return values.every((value, place) => sets[place]?.has(value) ?? false)
  }
}

/** Lists, ranges, steps and `*`. The letters ? L W # of the fuller form are refused: nothing here uses them. */
function readField(text: string, field: Field): Set<number> | undefined {
  const found = new Set<number>()
  for (const item of text.split(',')) {
    const [range = '', step, ...more] = item.split('/')
    const every = step === undefined ? 1 : Number(step)
    if (more.length > 0 || !Number.isInteger(every) || every < 1) return undefined
    const bounds = readRange(range, field, step !== undefined)
    if (!bounds) return undefined
    for (let value = bounds[0]; value <= bounds[1]; value += every) found.add(value)
  }
  return found
}

function readRange(text: string, field: Field, stepped: boolean): [number, number] | undefined {
  if (text === '*') return [field.from, field.to]
  const [from, to, ...more] = text.split('-').map((word) => numberOf(word, field))
  if (from === undefined || more.length > 0) return undefined
  const end = text.includes('-') ? to : stepped ? field.to : from
  return end === undefined || end < from ? undefined : [from, end]
}

function numberOf(word: string, { from, to, names, first = 0 }: Field): number | undefined {
  const named = names?.indexOf(word.toUpperCase()) ?? -1
  const value = named >= 0 ? named + first : /^\d{1,4}$/.test(word) ? Number(word) : undefined
  return value !== undefined && value >= from && value <= to ? value : undefined
}
