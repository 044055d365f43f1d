// A whistled tune of our own, eleven seconds, made when it is needed.

import { wav } from './wav'

/** Half steps above A4, each with its length in beats; null is a rest. */
const notes: [step: number | null, beats: number][] = [
  [3, 1], [7, 1], [10, 2], [8, 1], [7, 1], [5, 2], [3, 1], [5, 1], [7, 2], [null, 1],
  [10, 1], [12, 1], [15, 2], [12, 1], [10, 1], [7, 2], [5, 1], [7, 1], [3, 4],
]
const beat = 0.4

const heard = notes.map(([step, beats], place) => {
  const start = notes.slice(0, place).reduce((sum, [, before]) => sum + before, 0) * beat
  return { start, end: start + beats * beat, pitch: step === null ? 0 : 440 * 2 ** (step / 12) }
})

function toneAt(at: number): number {
  const note = heard.find(({ start, end }) => at >= start && at < end)
  if (!note || note.pitch === 0) return 0
  // Each note swells and fades, so that none clicks.
  const swell = Math.min(1, (at - note.start) / 0.04, (note.end - at) / 0.08)
  return Math.sin(2 * Math.PI * note.pitch * at) * swell * 0.5
}

export function melody(): { bytes: Buffer; seconds: number } {
  const seconds = Math.ceil(heard.at(-1)?.end ?? 0)
  return { bytes: wav(seconds, toneAt), seconds }
}
