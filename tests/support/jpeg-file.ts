// JPEG files for tests: true in every segment that is read of them, with noise where the picture would be.

export interface JpegParts {
  width: number
  height: number
  /** Of the noise. */
  bytes?: number
  /** 1–8; with it comes an Exif segment that also names a place. */
  orientation?: number
  /** Makes two files different. */
  seed?: number
}

/** A place that must not be found in what is published. */
export const placeInExif = 'GPS 31.2304N 121.4737E'

export function jpegFile({ width, height, bytes = 200, orientation, seed = 1 }: JpegParts): Buffer {
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0]
  const app0 = [0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]
  return Buffer.concat([Buffer.from([0xff, 0xd8, ...app0]), orientation ? exif(orientation) : Buffer.alloc(0), Buffer.from([...frame, ...scan]), noise(bytes, seed), Buffer.from([0xff, 0xd9])])
}

function exif(orientation: number): Buffer {
  const place = Buffer.from(placeInExif)
  // Little-endian, as phones write it: orientation, then a text beyond the entries.
  const tiff = Buffer.concat([Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]), place])
  const length = 2 + 6 + tiff.length
  return Buffer.concat([Buffer.from([0xff, 0xe1, length >> 8, length & 0xff]), Buffer.from('Exif\0\0'), tiff])
}

function noise(length: number, seed: number): Buffer {
  // A few kilobytes, over and over: nobody looks at them.
  const found = Buffer.alloc(Math.min(length, 4_096))
  let state = seed >>> 0 || 1
  for (let at = 0; at < found.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    // Without 0xff there is no marker in it.
    found[at] = (state >>> 24) % 255
  }
  return found.length === 0 ? found : Buffer.alloc(length, found)
}
