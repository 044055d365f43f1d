// Which part of a picture lies under a frame while it is moved and enlarged: arithmetic alone, in px of the frame and of the picture.

export interface Size {
  width: number
  height: number
}

export interface CropArea extends Size {
  left: number
  top: number
}

/** How the picture lies: its corner from the frame's, and how much larger than life. */
export interface Lying {
  left: number
  top: number
  scale: number
}

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value))

/** The frame is always full: neither smaller than it nor beside it. */
const held = ({ left, top, scale }: Lying, picture: Size, frame: Size): Lying => ({
  left: between(frame.width - picture.width * scale, left, 0), top: between(frame.height - picture.height * scale, top, 0), scale,
})

export const leastScale = (picture: Size, frame: Size): number => Math.max(frame.width / picture.width, frame.height / picture.height)

/** In the middle, as large as it must be. */
export const first = (picture: Size, frame: Size): Lying => {
  const scale = leastScale(picture, frame)
  return { left: (frame.width - picture.width * scale) / 2, top: (frame.height - picture.height * scale) / 2, scale }
}

export const moved = (lying: Lying, by: { x: number; y: number }, picture: Size, frame: Size): Lying =>
  held({ ...lying, left: lying.left + by.x, top: lying.top + by.y }, picture, frame)

/** `times` the least scale; what is in the middle of the frame stays there. */
export const enlarged = (lying: Lying, times: number, picture: Size, frame: Size): Lying => {
  const scale = leastScale(picture, frame) * times
  const by = scale / lying.scale
  const middle = { x: frame.width / 2, y: frame.height / 2 }
  return held({ left: middle.x - (middle.x - lying.left) * by, top: middle.y - (middle.y - lying.top) * by, scale }, picture, frame)
}

/** In whole px of the picture. */
export const areaOf = ({ left, top, scale }: Lying, picture: Size, frame: Size): CropArea => {
  const width = Math.min(picture.width, Math.round(frame.width / scale))
  const height = Math.min(picture.height, Math.round(frame.height / scale))
  return { left: between(0, Math.round(-left / scale), picture.width - width), top: between(0, Math.round(-top / scale), picture.height - height), width, height }
}
