// wx.canIUse: true for what is here, whatever version of WeChat brought it.

import { BUILTIN_NAMES } from '../builtin/names'
import { optionsOf, type Members } from './result'

/** Takes `api`, `api.method.param.option`, `component` and `component.attribute.option`; the first part decides, and for `cloud` the second. */
export const canIUse = (members: Members) => (schema: unknown): boolean => {
  const [name = '', more] = String(schema).split('.')
  if (name === 'cloud' && more !== undefined) return Object.hasOwn(optionsOf(members.cloud), more)
  return Object.hasOwn(members, name) || BUILTIN_NAMES.has(name)
}
