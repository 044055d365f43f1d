// A moment as the log of what was done says it.

/** `YYYY-MM-DD HH:MM` by the residents' clock. `at` is ms since 1970. */
export function spokenDateOf(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
