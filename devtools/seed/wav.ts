// Sound as a WAV file: mono, 8,000 samples a second, 8 bits, which is enough for a whistled tune.

const rate = 8_000

/** `toneAt` gives −1 to 1 for each moment, in seconds. */
export function wav(seconds: number, toneAt: (at: number) => number): Buffer {
  const samples = Math.round(seconds * rate)
  const file = Buffer.alloc(44 + samples)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + samples, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  // PCM, one channel.
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate, 28)
  file.writeUInt16LE(1, 32)
  file.writeUInt16LE(8, 34)
  file.write('data', 36)
  file.writeUInt32LE(samples, 40)
  for (let place = 0; place < samples; place += 1) file[44 + place] = Math.round(128 + toneAt(place / rate) * 127)
  return file
}
