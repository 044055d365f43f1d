// Small real media for tests: a tone as WAV made here, a film of two seconds, and words to wait for what a phone plays.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wav } from '../../devtools/seed/wav'

/** A tone of 440 Hz. */
export const tone = (seconds: number): Buffer => wav(seconds, (at) => Math.sin(at * 440 * 2 * Math.PI) * 0.4)

/** VP8 in WebM, 320 × 180, recorded from a canvas. */
export const film = (): Buffer => readFileSync(join(__dirname, 'media', 'ball.webm'))
