// What is a view and what is not, as a table.

import { objectionTo, steps, type Opening } from '../../../../../cloudfunctions/domain/view/admit'

const plain: Opening = { scene: 1011, sources: ['wx_client'], status: 'published', readable: true, ownStaff: false, hasReader: true }

test.each<[string, Partial<Opening>, string | undefined]>([
  ['a resident who scans', {}, undefined],
  ['a crawler by its scene', { scene: 1129 }, 'crawler'],
  ['automation by its scene', { scene: 1030 }, 'crawler'],
  ['a load test by its scene', { scene: 1203 }, 'crawler'],
  ['a crawler by its source', { sources: ['wx_crawler'] }, 'crawler'],
  ['a browser that calls itself a machine', { scene: 0, sources: ['wx_http'], machine: true }, 'crawler'],
  ['a browser of a person', { scene: 0, sources: ['wx_http'], machine: false }, undefined],
  ['a developer', { sources: ['wx_devtools'] }, 'preview'],
  ['a draft', { status: 'draft', ownStaff: true }, 'unpublished'],
  ['a withdrawn article', { status: 'withdrawn' }, 'unpublished'],
  ['an article of a form that the phone cannot show', { readable: false }, 'program_too_old'],
  ['own staff', { ownStaff: true }, 'own_staff'],
  ['neither person nor device', { hasReader: false }, 'no_reader'],
  ['own staff without a device', { ownStaff: true, hasReader: false }, 'own_staff'],
  ['a crawler that says it is staff', { scene: 1129, ownStaff: true }, 'crawler'],
])('%s', (_name, more, reason) => {
  expect(objectionTo({ ...plain, ...more })).toBe(reason)
})

test('each step has a reason of its own', () => {
  expect(new Set(steps.map(({ reason }) => reason)).size).toBe(steps.length)
})
