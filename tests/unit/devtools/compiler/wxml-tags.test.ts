import { scanTags } from '../../../../devtools/compiler/wxml-tags'

const names = (text: string): string[] => scanTags(text).map(({ name }) => name)

test('tags are found in order, and comments, scripts and expressions are no tags', () => {
  expect(names('<view a="{{ b < c }}"><!-- <x/> --><text>{{a < b}}</text></view><wxs module="m">var a = "<y/>"</wxs><z/>')).toEqual(['view', 'text', 'wxs', 'z'])
})

test('attributes keep their values and places', () => {
  const [tag] = scanTags('<view\n  class="a > b"\n  hidden\n  bind:tap=\'on\'/>')
  expect(tag?.attributes).toEqual([
    { name: 'class', value: 'a > b', offset: 8 },
    { name: 'hidden', value: '', offset: 24 },
    { name: 'bind:tap', value: 'on', offset: 33 },
  ])
})

test('a tag that never ends is left to the template compiler', () => {
  expect(names('<view><text')).toEqual(['view'])
})
