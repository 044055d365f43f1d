// The room that a picture takes before it is there, as style.

/**
 * As wide as the screen, but never wider than it is in pixels, and never narrower than half the screen.
 * Padding is measured by the width around it, so one element keeps the ratio; older iPhones know no aspect-ratio.
 */
export function placeOf({ width, height }: { width: number; height: number }): string {
  const rise = (height / width) * 100
  return `width: max(50%, min(100%, ${width}px)); padding-bottom: max(${round(rise / 2)}%, min(${round(rise)}%, ${height}px))`
}

const round = (value: number): number => Math.round(value * 1000) / 1000
