// Places that tries of a code take.

import { collection, command, serverDate } from './collection'

const guesses = () => collection('guesses')

/** Takes one of these places; undefined where none is free. */
export async function takePlace(places: readonly string[]): Promise<string | undefined> {
  const found = await guesses().find({ _id: command.in([...places]) }, { limit: 100 })
  const taken = new Set(found.map(({ _id }) => _id))
  for (const _id of places) {
    if (!taken.has(_id) && (await guesses().insert({ _id, at: serverDate() }))) return _id
  }
  return undefined
}

export function freePlace(id: string): Promise<void> {
  return guesses().remove(id)
}

export function trimGuesses(before: Date): Promise<number> {
  return guesses().removeAll({ at: command.lt(before) })
}
