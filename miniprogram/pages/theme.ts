// The theme that WeChat shows now, for what is drawn on a canvas.

export function currentTheme(): 'light' | 'dark' {
  return wx.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
}
