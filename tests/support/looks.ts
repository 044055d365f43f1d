// The phones, letters and themes that pages are looked at in: the corners in `npm test`, all of them in `npm run e2e -- --every-look`.

export interface Look {
  width: number
  height: number
  size: '标准' | '大' | '较大' | '特大'
  /** WeChat's own font setting, px. */
  font: number
  /** The side that a target must have at this size, px. */
  target: 44 | 60
  theme: 'light' | 'dark'
}

const screens = [
  { width: 320, height: 568 },
  { width: 375, height: 667 },
  { width: 430, height: 932 },
]
const standard = { size: '标准', font: 16, target: 44 } as const
const large = { size: '大', font: 20, target: 44 } as const
const larger = { size: '较大', font: 23, target: 60 } as const
const largest = { size: '特大', font: 28, target: 60 } as const

/** Set by `npm run e2e -- --every-look`. */
export const everyLook = process.env['YUELAN_EVERY_LOOK'] === '1'

const themes = ['light', 'dark'] as const
const all = (sizes: readonly Omit<Look, 'width' | 'height' | 'theme'>[]): Look[] =>
  screens.flatMap((screen) => sizes.flatMap((size) => themes.map((theme) => ({ ...screen, ...size, theme }))))

const narrow: Look = { width: 320, height: 568, ...largest, theme: 'dark' }
const usual: Look = { width: 375, height: 667, ...standard, theme: 'light' }

/** The smallest and the largest letters. */
export const looks: Look[] = everyLook ? all([standard, largest]) : [narrow, usual]

/** All four sizes of letters. */
export const fourSizes: Look[] = everyLook
  ? all([standard, large, larger, largest])
  : [narrow, usual, { width: 320, height: 568, ...large, theme: 'light' }, { width: 430, height: 932, ...larger, theme: 'dark' }]

/** For titles of tests and names of pictures. */
export const nameOfLook = ({ width, size, theme }: Look): string => `${width}-${size}-${theme}`
