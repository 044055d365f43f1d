// The colours of the palette on white paper: all of them 4.5:1 or more.

import type { palette } from '../../../miniprogram/contract/body'

export const paperInks: Record<(typeof palette)[number], string> = { red: '#a63a26', orange: '#8a5a00', green: '#1b674b', blue: '#1f5a8a', grey: '#656d69' }

/** How much larger or smaller than the text around it. */
export const sizeFactors = { small: 0.8, large: 1.2 } as const
