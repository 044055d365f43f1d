// The plain link of a code: any host, one path.

import { linkOfCode, pathOfCode } from '../../../../../cloudfunctions/domain/code/link'

test('a code’s link leads to its path on the domain of the installation, and needs no escaping', () => {
  expect(pathOfCode('34679ACD')).toBe('/q/34679ACD')
  expect(linkOfCode('board.example.cn', '34679ACD')).toBe('https://board.example.cn/q/34679ACD')
})
