// An object whose members that are not here yet say so by name when they are called; names that WeChat does not have are undefined.

import type { Members } from './result'

export const notHere = (path: string): Error => new Error(`${path} is not in this simulator yet`)

/** `members`, and for every other name of `names` a function that throws. Assigning to a member replaces it (the automation mocks so). */
export const refusing = (path: string, members: Members, names: ReadonlySet<string>): Members => new Proxy(members, {
  get(target, name, receiver) {
    if (typeof name === 'symbol' || name in target || !names.has(name)) return Reflect.get(target, name, receiver) as unknown
    return () => { throw notHere(`${path}.${name}`) }
  },
})
