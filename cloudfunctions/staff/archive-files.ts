// Names of files as they are where an archive is put back: another installation's begin otherwise.

const fileFields = new Set(['fileId', 'thumbId', 'poster', 'avatar', 'pictures', 'cleared'])

/** Only where a file is named: what people wrote stays as it is. */
export function movedTo<Value>(value: Value, from: string, to: string): Value {
  return from === '' || from === to ? value : (withPrefix(value, from, to, '') as Value)
}

function withPrefix(value: unknown, from: string, to: string, field: string): unknown {
  if (typeof value === 'string') return fileFields.has(field) && value.startsWith(from) ? to + value.slice(from.length) : value
  // A list of names is under one field.
  if (Array.isArray(value)) return value.map((item) => withPrefix(item, from, to, field))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withPrefix(item, from, to, name)]))
}
