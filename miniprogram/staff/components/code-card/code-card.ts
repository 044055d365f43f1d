// A code: its picture, its eight characters, and what can be done with it. Events: `tapped` for the picture, `posterWanted`.

/** `fileId` is '' while it is drawn; `pending` while the program is not released; `failed` in words. */
export interface CodePicture {
  fileId: string
  url: string
  pending: boolean
  failed: string
}

export const noPicture: CodePicture = { fileId: '', url: '', pending: false, failed: '' }

Component({
  properties: {
    /** In two groups, as people say it. */
    code: { type: String, value: '' },
    picture: { type: Object, value: noPicture },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped')
    },
    onTapPoster() {
      this.triggerEvent('posterWanted')
    },
  },
})
