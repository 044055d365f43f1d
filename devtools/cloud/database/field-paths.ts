// Reaches into a document by a dotted path the way MongoDB's updates do, with the same refusals.

import { CloudError } from '../wire/cloud-error'
import { isDocument, writeText, type Document, type Value } from '../wire/ejson'

type Holder = { value: Document | Value[]; name: string }

/** The place a path leads to. Without `create`, undefined where the way there does not exist. */
export function placeOf(document: Document, path: string, create: boolean): Holder | undefined {
  const names = path.split('.')
  if (names.some((name) => name === ''))
    throw new CloudError('DATABASE_REQUEST_FAILED', `The update path '${path}' contains an empty field name, which is not allowed.`)
  if (names.includes('__proto__')) throw new CloudError('DATABASE_REQUEST_FAILED', `The update path '${path}' is not allowed.`)
  if (names.some((name) => name.startsWith('$')))
    throw new CloudError('DATABASE_REQUEST_FAILED', `The positional operator in '${path}' is not in this local CloudBase yet`)
  let holder: Document | Value[] = document
  for (const [at, name] of names.slice(0, -1).entries()) {
    const next = readAt(holder, name)
    if (isDocument(next) || Array.isArray(next)) {
      holder = next
      continue
    }
    if (!create) return undefined
    if (next !== undefined) throw cannotCreate(names[at + 1] ?? '', name, next)
    const made: Document = {}
    writeAt({ value: holder, name }, made)
    holder = made
  }
  const last = names.at(-1) ?? ''
  if (Array.isArray(holder) && !isPosition(last)) {
    if (!create) return undefined
    throw cannotCreate(last, names.at(-2) ?? '', holder)
  }
  return { value: holder, name: last }
}

export function readPlace(place: Holder | undefined): Value | undefined {
  return place && readAt(place.value, place.name)
}

export function writeAt({ value, name }: Holder, item: Value): void {
  if (!Array.isArray(value)) {
    value[name] = item
    return
  }
  if (!isPosition(name)) throw cannotCreate(name, '', value)
  const position = Number(name)
  while (value.length < position) value.push(null)
  value[position] = item
}

export function removeAt({ value, name }: Holder): void {
  // MongoDB leaves a null where an array's item was.
  if (Array.isArray(value)) {
    if (isPosition(name) && Number(name) < value.length) value[Number(name)] = null
  } else delete value[name]
}

function readAt(holder: Document | Value[], name: string): Value | undefined {
  if (Array.isArray(holder)) return isPosition(name) ? holder[Number(name)] : undefined
  return Object.hasOwn(holder, name) ? holder[name] : undefined
}

function isPosition(name: string): boolean {
  return /^(0|[1-9]\d{0,5})$/.test(name)
}

function cannotCreate(name: string, holder: string, value: Value): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `Cannot create field '${name}' in element {${holder}: ${writeText(value)}}`)
}
