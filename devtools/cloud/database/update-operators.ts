// Applies an update to a document as the real service does, refusing what it refuses: mingo's own updater is more lenient.

import { CloudError, notHere } from '../wire/cloud-error'
import { isDocument, writeText, type Document, type Value } from '../wire/ejson'
import { applyArrayOperator, isArrayOperator } from './array-operators'
import { placeOf, readPlace, removeAt, writeAt } from './field-paths'
import { compareValues, typeName } from './value-order'

/** `update` is `{$set: {path: value}, $inc: …}`. Changes the document in place. */
export function applyUpdate(document: Document, update: Document): void {
  checkConflicts(update)
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith('$')) throw new CloudError('DATABASE_REQUEST_FAILED', `Unknown modifier: ${operator}`)
    if (!isDocument(fields))
      throw new CloudError('DATABASE_REQUEST_FAILED', `Modifiers operate on fields but we found type ${typeName(fields)} instead`)
    for (const [path, operand] of Object.entries(fields)) applyOperator(document, operator, path, operand)
  }
}

function applyOperator(document: Document, operator: string, path: string, operand: Value): void {
  if (path === '_id' || path.startsWith('_id.'))
    throw new CloudError('DATABASE_REQUEST_FAILED', `Performing an update on the path '_id' would modify the immutable field '_id'`)
  if (operator === '$setOnInsert') return
  if (operator === '$unset') {
    const place = placeOf(document, path, false)
    if (place) removeAt(place)
    return
  }
  if (operator === '$rename') return rename(document, path, operand)
  if (isArrayOperator(operator)) return applyArrayOperator(document, operator, path, operand)
  const place = placeOf(document, path, true)
  if (!place) return
  const current = readPlace(place)
  if (operator === '$set') writeAt(place, operand)
  else if (operator === '$inc' || operator === '$mul') writeAt(place, calculate(document, operator, path, current, operand))
  else if (operator === '$min' || operator === '$max') {
    const side = current === undefined ? 0 : compareValues(operand, current)
    if (current === undefined || (operator === '$min' ? side < 0 : side > 0)) writeAt(place, operand)
  } else if (operator === '$bit' || operator === '$currentDate') throw notHere(operator)
  else throw new CloudError('DATABASE_REQUEST_FAILED', `Unknown modifier: ${operator}`)
}

function calculate(document: Document, operator: '$inc' | '$mul', path: string, current: Value | undefined, operand: Value): number {
  if (typeof operand !== 'number') {
    const verb = operator === '$inc' ? 'increment' : 'multiply'
    throw new CloudError('DATABASE_REQUEST_FAILED', `Cannot ${verb} with non-numeric argument: {${path}: ${writeText(operand)}}`)
  }
  if (current === undefined) return operator === '$inc' ? operand : 0
  if (typeof current !== 'number') {
    const id = writeText(document['_id'] ?? null)
    throw new CloudError(
      'DATABASE_REQUEST_FAILED',
      `Cannot apply ${operator} to a value of non-numeric type. ` +
        `{_id: ${id}} has the field '${path}' of non-numeric type ${typeName(current)}`,
    )
  }
  return operator === '$inc' ? current + operand : current * operand
}

function rename(document: Document, path: string, operand: Value): void {
  if (typeof operand !== 'string' || operand === '_id')
    throw new CloudError('DATABASE_REQUEST_FAILED', `The 'to' field for $rename must be a string: ${path}`)
  const from = placeOf(document, path, false)
  const value = readPlace(from)
  if (!from || value === undefined) return
  removeAt(from)
  const to = placeOf(document, operand, true)
  if (to) writeAt(to, value)
}

/** Two operators on one path, or on a path and a part of it, are refused before anything is changed. */
function checkConflicts(update: Document): void {
  const paths = Object.values(update).flatMap((fields) => (isDocument(fields) ? Object.keys(fields) : []))
  const sorted = [...paths].sort()
  for (const [at, path] of sorted.entries()) {
    const next = sorted.slice(at + 1).find((other) => other === path || other.startsWith(`${path}.`))
    if (next !== undefined)
      throw new CloudError('DATABASE_REQUEST_FAILED', `Updating the path '${next}' would create a conflict at '${path}'`)
  }
}
