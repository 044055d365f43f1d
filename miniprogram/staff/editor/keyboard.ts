// The keyboard on the screen: on an iPhone it lies over the page, and what stands at the foot has to stand on it; elsewhere the page ends above it by itself. So does WeChat's own sample of an editor.

type Told = Parameters<typeof wx.onKeyboardHeightChange>[0]

/** `tell` hears how high the foot has to stand, px. What it gives back ends that. */
export function onKeyboard(tell: (height: number) => void): () => void {
  if (wx.getDeviceInfo().platform !== 'ios') return () => undefined
  const told: Told = ({ height }) => tell(height)
  wx.onKeyboardHeightChange(told)
  return () => wx.offKeyboardHeightChange(told)
}
