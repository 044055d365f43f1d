// What WeChat lets a field of a message hold, by its kind.

import { complaintOf } from '../../../../../devtools/cloud/openapi/template-fields'

test.each<[string, string, boolean]>([
  ['thing1', '二十个字以内的汉字、letters12', true],
  ['thing1', '一二三四五六七八九十一二三四五六七八九十多', false],
  ['time2', '15:01', true],
  ['time2', '2019年10月1日 15:01', true],
  ['time2', '2019-10-01 15:01:02', true],
  ['time2', '15:01~16:01', true],
  ['time2', '2019年10月1日 15:01~2019年10月2日 15:01', true],
  ['time2', '今天', false],
  ['date3', '2019年10月1日', true],
  ['date3', '10月1日', false],
  ['phrase4', '已发布', true],
  ['phrase4', '已发布了吗呀', false],
  ['phrase4', 'ok', false],
  ['number5', '12.5', true],
  ['number5', '12个', false],
  ['letter6', 'abc', true],
  ['letter6', 'ab1', false],
  ['character_string7', 'No. 12-3', true],
  ['character_string7', '十二号', false],
  ['name8', '张三', true],
  ['name8', '一二三四五六七八九十一', false],
  ['amount9', '¥100元', true],
  ['amount9', '一百', false],
  ['phone_number1', '+86-0766-66888866', true],
  ['symbol2', '！！', true],
  ['symbol2', 'a', false],
  ['thing1', ' ', false],
])('%s: %j passes: %s', (name, value, passes) => {
  expect(complaintOf({ [name]: { value } }, [name]) === undefined).toBe(passes)
})

test('the first field that is wrong is named', () => {
  expect(complaintOf({ thing1: { value: 'a' }, thing2: 'a' }, ['thing1', 'thing2', 'time3'])).toBe('argument invalid! data.thing2.value is empty')
  expect(complaintOf({ thing1: { value: ['a'] } }, ['thing1'])).toBe('argument invalid! data.thing1.value invalid')
})
