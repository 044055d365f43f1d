// The colours of styles/colours.wxss for a canvas, which knows no style sheet.

import type { Ink } from '../../../charts/contract/drawing'

export const inks: Record<'light' | 'dark', Ink> = {
  light: { column: '#1b674b', paper: '#ffffff', letters: '#4e5652', rule: '#d9ddd8' },
  dark: { column: '#72c7a0', paper: '#1a1d1b', letters: '#b2b9b4', rule: '#313633' },
}
