// What of an article plays right now: one thing at most, so that recordings, music and films give way to each other.

export interface Playing {
  /** Of its block; '' for nothing. */
  id: string
  stage: 'waiting' | 'playing' | 'paused' | 'failed'
  /** Seconds; `seconds` is 0 while it is not known. */
  at: number
  seconds: number
}

export const nothing: Playing = { id: '', stage: 'paused', at: 0, seconds: 0 }
