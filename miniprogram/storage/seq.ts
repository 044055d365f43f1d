// Numbers the reader's taps so that each is higher than every one before it, even when the phone's clock goes back.

/** ms since 1970, raised by one where the phone's last number or the server's is as high. */
export function nextSeq(now: number, last: number, known: number): number {
  return Math.max(now, last + 1, known + 1)
}

/** What was kept, or 0 where it is no such number. */
export function readSeq(kept: unknown): number {
  return typeof kept === 'number' && Number.isSafeInteger(kept) && kept > 0 ? kept : 0
}
