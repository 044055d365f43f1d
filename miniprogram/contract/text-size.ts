// The four reading sizes, by name. Their measures are style and live in the style sheets.

export const textSizes = ['standard', 'large', 'larger', 'largest'] as const

export type TextSize = (typeof textSizes)[number]

export const textSizeNames: Record<TextSize, string> = { standard: '标准', large: '大', larger: '较大', largest: '特大' }

export function isTextSize(value: unknown): value is TextSize {
  return typeof value === 'string' && (textSizes as readonly string[]).includes(value)
}

/** Where pictures stand above their text, as wide as it. */
export function isEnlarged(size: TextSize): boolean {
  return size === 'larger' || size === 'largest'
}

/** The size offered before the reader chose one. `fontSizeSetting` in px is WeChat's own setting: 16 or 17 is its standard, care mode is 1.4 times that. */
export function textSizeFor(fontSizeSetting: number | undefined): TextSize {
  if (fontSizeSetting === undefined || fontSizeSetting < 18.5) return 'standard'
  if (fontSizeSetting < 21.5) return 'large'
  return fontSizeSetting < 25 ? 'larger' : 'largest'
}
