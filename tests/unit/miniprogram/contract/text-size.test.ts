// The size offered first follows WeChat's own setting.

import { isTextSize, textSizeFor } from '../../../../miniprogram/contract/text-size'

describe('the reading size offered first', () => {
  test.each([
    [undefined, 'standard'],
    [14, 'standard'],
    [16, 'standard'],
    [17, 'standard'],
    [18.5, 'large'],
    [20, 'large'],
    [22.4, 'larger'],
    [23.8, 'larger'],
    [26.4, 'largest'],
    [28, 'largest'],
  ] as const)('%s px is %s', (setting, size) => {
    expect(textSizeFor(setting)).toBe(size)
  })

  test.each(['', 'huge', 3, null, undefined])('%j is no size', (value) => {
    expect(isTextSize(value)).toBe(false)
  })
})
