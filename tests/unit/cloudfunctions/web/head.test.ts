// JSON-LD inside a page: it ends where it ends, and reads back as what was put in.

import { jsonLd } from '../../../../cloudfunctions/web/head'

test.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '\u2028\u2029', '&lt;/script&gt;', '"}</ScRiPt >', '\\u003c/script>'])('%j', async (words) => {
  const text = String(await jsonLd({ words }))
  const inside = text.slice('<script type="application/ld+json">'.length, -'</script>\n'.length)
  expect(inside).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(inside)).toEqual({ words })
})
