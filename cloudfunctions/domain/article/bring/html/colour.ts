// The colour of a word as the nearest of the few that an article has.

import type { palette } from '../../../../../miniprogram/contract/body'

type Colour = (typeof palette)[number]
type Rgb = readonly [number, number, number]

/** The names that editors write; all others are told in numbers. */
const names: Record<string, string> = {
  black: '000000', silver: 'c0c0c0', gray: '808080', grey: '808080', darkgray: 'a9a9a9', darkgrey: 'a9a9a9', lightgray: 'd3d3d3', lightgrey: 'd3d3d3', white: 'ffffff',
  maroon: '800000', red: 'ff0000', darkred: '8b0000', crimson: 'dc143c', tomato: 'ff6347', purple: '800080', fuchsia: 'ff00ff', magenta: 'ff00ff', pink: 'ffc0cb',
  green: '008000', darkgreen: '006400', lime: '00ff00', olive: '808000', yellow: 'ffff00', gold: 'ffd700', orange: 'ffa500', darkorange: 'ff8c00', brown: 'a52a2a',
  navy: '000080', blue: '0000ff', darkblue: '00008b', royalblue: '4169e1', teal: '008080', aqua: '00ffff', cyan: '00ffff', violet: 'ee82ee', indigo: '4b0082',
}

/** The first hue, in degrees, that is no longer the one before. */
const hues: { below: number; colour: Colour }[] = [
  { below: 18, colour: 'red' },
  { below: 66, colour: 'orange' },
  { below: 168, colour: 'green' },
  { below: 292, colour: 'blue' },
  { below: 361, colour: 'red' },
]

/** `ink` is the colour of all words; `pale` is one that cannot be read on white paper. Undefined where it is no colour at all. */
export function nearestColour(css: string): Colour | 'ink' | 'pale' | undefined {
  const rgb = rgbOf(css.trim().toLowerCase())
  if (!rgb) return undefined
  const [most, least] = [Math.max(...rgb) / 255, Math.min(...rgb) / 255]
  const [light, spread] = [(most + least) / 2, most - least]
  if (light > 0.88) return 'pale'
  if (light < 0.2) return 'ink'
  // WeChat's editors write #333 and rgb(62, 62, 62) for plain text.
  if (spread < 0.12) return light < 0.36 ? 'ink' : 'grey'
  const hue = hueOf(rgb, spread * 255)
  return hues.find(({ below }) => hue < below)?.colour
}

function rgbOf(css: string): Rgb | undefined {
  const hex = names[css] ?? /^#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(css)?.[1]
  if (hex) {
    const whole = hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join('') : hex
    return [0, 2, 4].map((at) => Number.parseInt(whole.slice(at, at + 2), 16)) as unknown as Rgb
  }
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(css)
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : undefined
}

function hueOf([red, green, blue]: Rgb, spread: number): number {
  const most = Math.max(red, green, blue)
  const turn = most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread
  return (turn * 60 + 360) % 360
}
