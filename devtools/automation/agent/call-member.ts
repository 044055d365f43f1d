// Calls a method of a page, a component or a context by name, as its own code would.

import { jsonCopy } from './json'

/** Waits for a promise; the result is a JSON copy. `owner` names the object in the error when it has no such method. */
export async function callMember(target: object, method: string, args: unknown[], owner: string): Promise<unknown> {
  const member: unknown = Reflect.get(target, method)
  if (typeof member !== 'function') throw new Error(`${owner} has no method ${method}`)
  const result: unknown = Reflect.apply(member, target, args)
  return jsonCopy(await result)
}
