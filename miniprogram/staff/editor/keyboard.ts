// The keyboard on the screen: on an iPhone it lies over the page, and what stands at the foot has to stand on it; elsewhere the page ends above it by itself. So does WeChat's own sample of an editor.

type Told = Parameters<typeof wx.onKeyboardHeightChange>[0]

export interface Keyboard {
  isUp: boolean
  /** px that the foot has to stand higher. */
  covers: number
}

export const noKeyboard: Keyboard = { isUp: false, covers: 0 }

/** What it gives back ends the telling. */
export function onKeyboard(tell: (keyboard: Keyboard) => void): () => void {
  const isOver = wx.getDeviceInfo().platform === 'ios'
  const told: Told = ({ height }) => tell({ isUp: height > 0, covers: isOver ? height : 0 })
  wx.onKeyboardHeightChange(told)
  return () => wx.offKeyboardHeightChange(told)
}
