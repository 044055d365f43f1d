// What a film block needs to be drawn.

/** `width` and `height` in pixels, of which only their ratio counts; `seconds` is 0 and `poster` '' where nobody recorded them. */
export interface Film {
  id: string
  fileId: string
  width: number
  height: number
  seconds: number
  poster: string
  caption: string
}
