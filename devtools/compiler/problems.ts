// Collects every mistake of a compilation, with the place where the author has to look.

import type { CompileError } from './types'

/** A place in a text: line and column count from 1. */
export interface Place {
  line: number
  column: number
}

/** The place of a character offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, Math.max(0, offset))
  const line = before.split('\n').length
  return { line, column: before.length - before.lastIndexOf('\n') }
}

export class Problems {
  private readonly found = new Map<string, CompileError>()

  add(file: string, place: Place, message: string): void {
    const error = { file, line: place.line, column: place.column, message }
    this.found.set(JSON.stringify(error), error)
  }

  /** Sorted by file, then line. */
  list(): CompileError[] {
    return [...this.found.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
  }
}
