// How long a message that WeChat was too busy for waits for its next try.

/** About half an hour in all. */
const mostTries = 6

/** ms until the try after `tries` tries: 1 minute, then twice as long each time; undefined when it was tried often enough. */
export function waitAfter(tries: number): number | undefined {
  return tries < mostTries ? 60_000 * 2 ** (tries - 1) : undefined
}
