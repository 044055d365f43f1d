// Colours and how well one is read on another, as WCAG 2 defines it; pure.

/** Channels 0–255, alpha 0–1. */
export interface Colour {
  r: number
  g: number
  b: number
  a: number
}

export const white: Colour = { r: 255, g: 255, b: 255, a: 1 }

/** Reads what getComputedStyle gives: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 0.1 0.2 0.3 / 0.5)`; undefined for others. */
export function parseColour(text: string): Colour | undefined {
  const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
  const [r = 0, g = 0, b = 0, a = 1] = numbers
  if (/^rgba?\(/.test(text)) return { r, g, b, a }
  return text.startsWith('color(srgb ') ? { r: r * 255, g: g * 255, b: b * 255, a } : undefined
}

/** `over` laid upon an opaque `under`. */
export function blend(over: Colour, under: Colour): Colour {
  const mix = (top: number, bottom: number): number => top * over.a + bottom * (1 - over.a)
  return { r: mix(over.r, under.r), g: mix(over.g, under.g), b: mix(over.b, under.b), a: 1 }
}

function luminance({ r, g, b }: Colour): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 (the same) to 21 (black on white); both opaque. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}
