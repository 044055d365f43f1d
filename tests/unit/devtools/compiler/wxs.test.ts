import { prepareWxs } from '../../../../devtools/compiler/wxs'

type Exports = Record<string, (...args: unknown[]) => unknown>

/** Runs a prepared script as the compiled templates do, with the run time's Q.T. */
function run(text: string): Exports {
  const reading = prepareWxs(text)
  if (!reading.ok) throw new Error(reading.message)
  const module: { exports: Exports } = { exports: {} }
  const typeName = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)
  new Function('module', 'exports', 'require', 'getRegExp', 'Q', reading.text)(module, module.exports, () => ({}), (pattern: string, flags?: string) => new RegExp(pattern, flags), { T: typeName })
  return module.exports
}

test('constructor is the name of the type, at any depth', () => {
  const { kind, deep } = run("exports.kind = function (a) { return a.constructor === 'Array' ? 'list' : a.constructor }; exports.deep = function (a) { return a[0].constructor + [a].constructor.constructor }")
  expect(kind?.([1])).toBe('list')
  expect(kind?.(1)).toBe('Number')
  expect(deep?.([{}])).toBe('ObjectString')
})

test('a backslash in getRegExp is meant literally, a doubled one too', () => {
  const { single, double } = run(String.raw`exports.single = function (a) { return getRegExp('^\d+$').test(a) }; exports.double = function (a) { return getRegExp('^\\d+$').test(a) }`)
  expect(single?.('12')).toBe(true)
  expect(double?.('12')).toBe(true)
  expect(single?.('d')).toBe(false)
})

test('globals of a browser are not there', () => {
  const { kinds } = run('exports.kinds = function () { return [typeof window, typeof document, typeof Object, typeof setTimeout, typeof JSON, typeof Math] }')
  expect(kinds?.()).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'object', 'object'])
})

test('required scripts are listed as they are written', () => {
  expect(prepareWxs('var a = require("./a.wxs"); var b = require("../b.wxs")')).toMatchObject({ ok: true, requires: ['./a.wxs', '../b.wxs'] })
})

test.each([
  ['const a = 1', 1, 7],
  ['var a = 1\nvar f = (a) => a', 2, 14],
  ['var a = `x`', 1, 9],
  ['var a = {\n  b() {}\n}', 2, 4],
])('%j is refused with its place', (text, line, column) => {
  expect(prepareWxs(text)).toMatchObject({ ok: false, line, column })
})
