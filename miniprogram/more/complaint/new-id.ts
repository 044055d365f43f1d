// Makes the id of a complaint: at random, since whoever knows it could name its pictures.

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'
const length = 16
/** Bytes from here on would favour the first letters. */
const fair = 256 - (256 % letters.length)

/** `random` gives so many unpredictable bytes. */
export async function newComplaintId(random: (bytes: number) => Promise<Uint8Array>): Promise<string> {
  let id = ''
  while (id.length < length) {
    for (const byte of await random(length)) {
      if (byte < fair && id.length < length) id += letters.charAt(byte % letters.length)
    }
  }
  return `c_${id}`
}
