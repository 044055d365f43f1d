// Reads a command's flags by a table and refuses the unknown ones in words.

import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandError } from './command-error'

type Options = NonNullable<ParseArgsConfig['options']>

/** `usage` is one line that is shown with every complaint. */
export function readFlags<const T extends Options>(args: string[], usage: string, options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`)
  }
}

/** A whole number of the range, or undefined where the flag is absent. */
export function readWhole(name: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < min || value > max) throw new CommandError(`--${name} takes a whole number from ${min} to ${max}, not "${text}".`)
  return value
}
