// Reads the parameters of a call that came over the socket; a wrong one is refused by name.

export type Params = Record<string, unknown>

export function isRecord(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function text(params: Params, name: string): string {
  const value = params[name]
  if (typeof value !== 'string') throw new Error(`parameter ${name} must be a string`)
  return value
}

/** Absent and null are the same: the SDK sends null for undefined. */
export function optionalText(params: Params, name: string): string | undefined {
  return params[name] === undefined || params[name] === null ? undefined : text(params, name)
}

export function texts(params: Params, name: string): string[] {
  const value = params[name]
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value
  throw new Error(`parameter ${name} must be a list of strings`)
}

export function list(params: Params, name: string): unknown[] {
  const value = params[name] ?? []
  if (!Array.isArray(value)) throw new Error(`parameter ${name} must be a list`)
  return value
}

export function record(params: Params, name: string): Params {
  const value = params[name]
  if (!isRecord(value)) throw new Error(`parameter ${name} must be an object`)
  return value
}

/** A number in an argument list, such as the x of `scrollTo(x, y)`. */
export function numberAt(args: unknown[], index: number, name: string): number {
  const value = args[index]
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`argument ${name} must be a number`)
  return value
}
