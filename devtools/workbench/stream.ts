// What the server tells while it happens (/wx/events): calls and log lines. The one place where its events are read.

export interface Call {
  time: number
  functionName: string
  action: string
  code: string
  note: string
  ms: number
  reads: number
  writes: number
}

export interface LogLine {
  time: number
  room: string
  level: string
  text: string
}

interface Listeners {
  call(call: Call): void
  log(line: LogLine): void
  connected(on: boolean): void
}

type Raw = Record<string, unknown>

const record = (text: string): Raw => {
  const value: unknown = JSON.parse(text)
  return value !== null && typeof value === 'object' ? value as Raw : {}
}

const text = (...values: unknown[]): string => String(values.find(value => typeof value === 'string' && value !== '') ?? '')
const number = (...values: unknown[]): number => values.find(value => typeof value === 'number') ?? 0

export const parseCall = (raw: Raw): Call => ({
  time: number(raw.time, raw.at), functionName: text(raw.functionName, raw.function), action: text(raw.action), code: text(raw.code, raw.result),
  note: text(raw.note), ms: number(raw.ms), reads: number(raw.databaseReads, raw.reads), writes: number(raw.databaseWrites, raw.writes),
})

export const parseLog = (raw: Raw): LogLine => ({
  time: number(raw.time, raw.at), room: text(raw.room, raw.functionName, 'server'), level: text(raw.level, 'info'), text: text(raw.text),
})

/** Listens until the window closes. The browser connects again by itself, and the server then tells anew what it keeps: told once is enough. */
export const listen = (to: Listeners): void => {
  const source = new EventSource('/wx/events')
  const told = new Set<string>()
  const on = (type: string, tell: (raw: Raw) => void) => source.addEventListener(type, event => {
    const data = String(event.data)
    if (told.has(type + data)) return
    told.add(type + data)
    tell(record(data))
  })
  source.addEventListener('open', () => to.connected(true))
  source.addEventListener('error', () => to.connected(false))
  on('call', raw => to.call(parseCall(raw)))
  on('log', raw => to.log(parseLog(raw)))
}
