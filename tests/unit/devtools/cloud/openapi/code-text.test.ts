// The text of the local code.

import { codeText, readCodeText } from '../../../../../devtools/cloud/openapi/code-text'

test.each([
  { page: 'pages/article/article', scene: 'c=K3M9PQRT' },
  { page: '', scene: `!#$&'()*+,/:;=?@-._~` },
])('%p reads back', (content) => {
  expect(readCodeText(codeText(content))).toEqual(content)
})

test.each(['', 'https://example.com/q/K3M9PQRT', 'weixin://dl/business/?path=a'])('%p is no local code', (text) => {
  expect(readCodeText(text)).toBeUndefined()
})
