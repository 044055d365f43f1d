// The update operators on arrays: $push (with $each, $position, $slice, $sort), $addToSet, $pop, $pull, $pullAll.

import { CloudError } from '../wire/cloud-error'
import { isDocument, writeText, type Document, type Value } from '../wire/ejson'
import { placeOf, readPlace, writeAt } from './field-paths'
import { checkFilter, compileFilter } from './matching'
import { compareValues, equalValues, typeName } from './value-order'

const operators = ['$push', '$addToSet', '$pop', '$pull', '$pullAll'] as const
type ArrayOperator = (typeof operators)[number]

export function isArrayOperator(operator: string): operator is ArrayOperator {
  return (operators as readonly string[]).includes(operator)
}

export function applyArrayOperator(document: Document, operator: ArrayOperator, path: string, operand: Value): void {
  const adds = operator === '$push' || operator === '$addToSet'
  const place = placeOf(document, path, adds)
  const current = readPlace(place)
  if (!place || (current === undefined && !adds)) return
  if (current !== undefined && !Array.isArray(current)) throw notArray(document, operator, path, current)
  const list = [...(current ?? [])]
  if (operator === '$push') writeAt(place, pushed(list, operand))
  else if (operator === '$addToSet') writeAt(place, withAdded(list, operand))
  else if (operator === '$pop') writeAt(place, operand === -1 ? list.slice(1) : list.slice(0, -1))
  else if (operator === '$pullAll') {
    if (!Array.isArray(operand))
      throw new CloudError('DATABASE_REQUEST_FAILED', `$pullAll requires an array argument but was given a ${typeName(operand)}`)
    writeAt(
      place,
      list.filter((item) => !operand.some((other) => equalValues(item, other))),
    )
  } else
    writeAt(
      place,
      list.filter((item) => !isPulled(item, operand)),
    )
}

function pushed(list: Value[], operand: Value): Value[] {
  const { items, modifiers } = eachOf('$push', operand)
  const position = modifiers['$position']
  list.splice(typeof position === 'number' ? position : list.length, 0, ...items)
  const order = modifiers['$sort']
  if (typeof order === 'number') list.sort((a, b) => compareValues(a, b) * order)
  else if (isDocument(order)) list.sort((a, b) => compareByFields(a, b, order))
  const slice = modifiers['$slice']
  if (typeof slice !== 'number') return list
  return slice >= 0 ? list.slice(0, slice) : list.slice(slice)
}

function compareByFields(a: Value, b: Value, order: Document): number {
  for (const [path, direction] of Object.entries(order)) {
    const side = compareValues(fieldOf(a, path), fieldOf(b, path))
    if (side !== 0) return side * Number(direction)
  }
  return 0
}

function fieldOf(item: Value, path: string): Value {
  return (isDocument(item) ? readPlace(placeOf(item, path, false)) : undefined) ?? null
}

function withAdded(list: Value[], operand: Value): Value[] {
  for (const item of eachOf('$addToSet', operand).items) if (!list.some((other) => equalValues(item, other))) list.push(item)
  return list
}

function eachOf(operator: string, operand: Value): { items: Value[]; modifiers: Document } {
  if (!isDocument(operand) || operand['$each'] === undefined) return { items: [operand], modifiers: {} }
  const { $each: items, ...modifiers } = operand
  if (!Array.isArray(items))
    throw new CloudError(
      'DATABASE_REQUEST_FAILED',
      `The argument to $each in ${operator} must be an array but it was of type ${typeName(items)}`,
    )
  return { items, modifiers }
}

/** A plain value is removed where equal; operators and documents are conditions on the item. */
function isPulled(item: Value, condition: Value): boolean {
  if (condition instanceof RegExp) return typeof item === 'string' && condition.test(item)
  if (!isDocument(condition)) return equalValues(item, condition)
  checkFilter(condition)
  const isOperators = Object.keys(condition).some((name) => name.startsWith('$') && name !== '$and' && name !== '$or')
  if (isOperators) return compileFilter({ item: condition })({ item })
  return isDocument(item) && compileFilter(condition)(item)
}

function notArray(document: Document, operator: string, path: string, current: Value): CloudError {
  const id = writeText(document['_id'] ?? null)
  if (operator !== '$push')
    return new CloudError('DATABASE_REQUEST_FAILED', `Cannot apply ${operator} to a non-array value at '${path}' of {_id: ${id}}`)
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${id}}`,
  )
}
