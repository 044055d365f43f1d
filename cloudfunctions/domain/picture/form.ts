// Whether a file is a picture that a phone can show, by its first bytes: its name and type are the sender's word.

/** How many bytes that takes. */
export const pictureHeadBytes = 12

export type PictureForm = 'jpg' | 'png' | 'gif' | 'webp'

const forms: { form: PictureForm; marks: { at: number; bytes: readonly number[] }[] }[] = [
  { form: 'jpg', marks: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] },
  { form: 'png', marks: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }] },
  { form: 'gif', marks: [{ at: 0, bytes: [0x47, 0x49, 0x46, 0x38] }] },
  {
    form: 'webp',
    marks: [
      { at: 0, bytes: [0x52, 0x49, 0x46, 0x46] },
      { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
    ],
  },
]

/** Also the ending that such a file is stored under. */
export function formOf(head: Uint8Array): PictureForm | undefined {
  return forms.find(({ marks }) => marks.every(({ at, bytes }) => bytes.every((byte, step) => head[at + step] === byte)))?.form
}

export function isPicture(head: Uint8Array): boolean {
  return formOf(head) !== undefined
}
