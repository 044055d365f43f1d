// Reads schema.json and checks that its parts fit one another and the functions.

import { readFileSync } from 'node:fs'
import type { Schema } from '../types'

const functionRules: unknown[] = [true, false, 'auth != null', "auth.loginType != 'ANONYMOUS' && auth != null"]

/** Written by our own build, so its shape is not asked again. */
export function readSchema(file: string): Schema {
  return JSON.parse(readFileSync(file, 'utf8')) as Schema
}

export function checkSchema({ collections, indexes, rules }: Schema, functionNames: string[]): string[] {
  const known = new Set(collections)
  return [
    ...collections
      .filter((name) => !/^[a-z][a-z0-9_]{0,31}$/.test(name))
      .map((name) => `The collection "${name}" is not named in plural snake_case.`),
    ...Object.keys(indexes)
      .filter((name) => !known.has(name))
      .map((name) => `Indexes are declared for "${name}", which is no collection.`),
    ...Object.keys(rules.collections)
      .filter((name) => !known.has(name))
      .map((name) => `A rule is declared for "${name}", which is no collection.`),
    ...Object.entries(indexes).flatMap(([name, list]) => checkIndexes(name, list)),
    ...functionNames
      .filter((name) => !(name in rules.functions))
      .map((name) => `The function ${name} has no rule: say in store/rules.ts who may call it.`),
    ...Object.keys(rules.functions)
      .filter((name) => !functionNames.includes(name))
      .map((name) => `A rule is declared for the function ${name}, which was not built.`),
    ...Object.entries(rules.functions)
      .filter(([, rule]) => !functionRules.includes(rule))
      .map(([name, rule]) => `CloudBase does not know the rule ${JSON.stringify(rule)} of the function ${name}.`),
    ...rules.storage.publicRead
      .filter((prefix) => !/^[\w-]+(\/[\w-]+)*\/$/.test(prefix))
      .map((prefix) => `The public folder "${prefix}" is not written as "folder/".`),
  ]
}

function checkIndexes(collection: string, list: Schema['indexes'][string]): string[] {
  const names = list.map(({ name }) => name)
  return [
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${collection} declares the index ${name} twice.`),
    ...list.filter(({ keys }) => keys.length === 0).map(({ name }) => `The index ${name} of ${collection} has no fields.`),
    ...(list.length > 20 ? [`${collection} declares ${list.length} indexes; CloudBase takes 20.`] : []),
  ]
}
