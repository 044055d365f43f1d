// Leads stack traces of compiled scripts back to the lines of their sources, by the source map at each script's end.

import type { AppCode } from './manifest'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 VLQ: six bits a digit, the lowest bit of a number is its sign. */
function readNumbers(segment: string): number[] {
  const numbers: number[] = []
  let value = 0
  let shift = 0
  for (const digit of segment) {
    const bits = digits.indexOf(digit)
    value += (bits & 31) << shift
    shift += 5
    if (bits & 32) continue
    numbers.push(value & 1 ? -(value >> 1) : value >> 1)
    value = 0
    shift = 0
  }
  return numbers
}

/** Generated line → its segments [generated column, source line, source column], from 0. */
type Lines = [column: number, line: number, sourceColumn: number][][]

function readMap(text: string): Lines | undefined {
  const encoded = /sourceMappingURL=data:application\/json;base64,([A-Za-z0-9+/=]+)/.exec(text)?.[1]
  if (encoded === undefined) return undefined
  const { mappings } = JSON.parse(atob(encoded)) as { mappings: string }
  let line = 0
  let column = 0
  return mappings.split(';').map((row) => {
    let generated = 0
    return row.split(',').filter((segment) => segment !== '').map((segment) => {
      const [toColumn = 0, , toLine = 0, toSource = 0] = readNumbers(segment)
      generated += toColumn
      line += toLine
      column += toSource
      return [generated, line, column]
    })
  })
}

/** `app:///miniprogram/pages/a/a.ts:20:5` is the place in the compiled script. */
const frame = /app:\/\/\/([^\s:)]+):(\d+):(\d+)/g

/** A function that maps every frame of a stack that lies in a script of the program. Scripts without a map keep their places. */
export function stackMapper(modules: AppCode['modules']): (stack: string) => string {
  const texts = new Map(Object.values(modules).map(({ text }) => [/\/\/# sourceURL=app:\/\/\/(.*)/.exec(text)?.[1] ?? '', text]))
  const maps = new Map<string, Lines | undefined>()
  return (stack) =>
    stack.replace(frame, (_, file: string, row: string, at: string) => {
      if (!maps.has(file)) maps.set(file, readMap(texts.get(file) ?? ''))
      const segments = maps.get(file)?.[Number(row) - 1] ?? []
      const [, line, column] = segments.filter(([generated]) => generated <= Number(at) - 1).at(-1) ?? segments[0] ?? [0, Number(row) - 1, Number(at) - 1]
      return `${decodeURI(file)}:${line + 1}:${column + 1}`
    })
}
