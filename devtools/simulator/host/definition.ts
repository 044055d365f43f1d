// Prepares what app code hands to Component, Page and Behavior for the adapter, which reads some of it differently from WeChat.

import { behavior as behaviors, type types } from 'glass-easel-miniprogram-adapter'
import { toPlain } from './crossing'

export type Definition = Record<string, unknown>
type StaticConfig = types.ComponentStaticConfig

const isObject = (value: unknown): value is Definition => typeof value === 'object' && value !== null

/** Built-in behaviors by name, as far as they matter here; see string-behaviors.ts. */
export type NamedBehaviors = ReadonlyMap<string, behaviors.GeneralBehavior>

/** The adapter takes behaviors and component types wrapped, but passes relation targets on as they are: unwrapped they must be. */
function unwrapRelation(relation: unknown): unknown {
  if (!isObject(relation)) return relation
  const { target } = relation
  const wrapped = target instanceof behaviors.Behavior || target instanceof behaviors.ComponentType
  // oxlint-disable-next-line no-underscore-dangle -- the adapter's own name for what it wraps
  return wrapped && '_$' in target ? { ...relation, target: target._$ } : relation
}

/** A copy that the adapter understands: data as JSON, named behaviors found, relations unwrapped. Unknown behavior names throw. */
export function prepareDefinition(definition: unknown, named: NamedBehaviors): Definition {
  const given = isObject(definition) ? definition : {}
  const list = Array.isArray(given['behaviors']) ? (given['behaviors'] as unknown[]) : []
  const found = list.map((behavior) => {
    if (typeof behavior !== 'string') return behavior
    const known = named.get(behavior)
    if (!known) throw new Error(`behavior ${behavior} is not in this simulator yet`)
    return known
  })
  const { data, relations } = given
  return {
    ...given,
    ...(given['behaviors'] === undefined ? {} : { behaviors: found }),
    ...(isObject(data) && typeof data !== 'function' ? { data: toPlain(data) } : {}),
    ...(isObject(relations)
      ? { relations: Object.fromEntries(Object.entries(relations).map(([key, relation]) => [key, unwrapRelation(relation)])) }
      : {}),
  }
}

/** WeChat also reads style options from the script; the adapter only from the json, so they are put there before registering. */
export function mergeOptions(config: StaticConfig, definition: Definition): StaticConfig {
  const options = isObject(definition['options']) ? definition['options'] : {}
  const { styleIsolation, addGlobalClass } = options
  return {
    ...config,
    ...(typeof styleIsolation === 'string' ? { styleIsolation: styleIsolation as types.StyleIsolation } : {}),
    ...(typeof addGlobalClass === 'boolean' ? { addGlobalClass } : {}),
  }
}
