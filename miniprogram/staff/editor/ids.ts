// Ids of blocks and of changes: a random beginning for each time the editor is opened, and a number.

const numberLength = 6
export const sessionLength = 10

/** `session` is 10 of 0-9a-z, made at random: no two phones share one. Each id is 16 long. */
export function idsOf(session: string): () => string {
  let last = 0
  return () => {
    last += 1
    return session + last.toString(36).padStart(numberLength, '0')
  }
}
