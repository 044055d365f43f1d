// Whose requests the local server answers.

import type { IncomingMessage } from 'node:http'
import { isForeign } from '../../../../devtools/server/same-origin'

const request = (method: string, headers: Record<string, string>): IncomingMessage => ({ method, headers: { host: '127.0.0.1:8080', ...headers } }) as unknown as IncomingMessage

test.each([
  ['a typed address', 'GET', {}, false],
  ['a link from another site', 'GET', { 'sec-fetch-site': 'cross-site' }, false],
  ['a page of its own', 'POST', { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }, false],
  ['a tool without a browser', 'POST', {}, false],
  ['a page of another site', 'POST', { origin: 'https://example.com' }, true],
  ['a page of another port', 'GET', { origin: 'http://127.0.0.1:3000' }, true],
  ['a form of another site that hides its origin', 'POST', { 'sec-fetch-site': 'cross-site' }, true],
])('%s (%s)', (_title, method, headers, foreign) => {
  expect(isForeign(request(method, headers))).toBe(foreign)
})
