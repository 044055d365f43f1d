// Names are put in the order of a dictionary, whatever order they come in.

import { nameOrder } from '../../../../../cloudfunctions/domain/favourite/name-order'

const ordered = (names: string[]): string[] => {
  const places = nameOrder(names)
  return names.map((_name, at) => names[places.indexOf(at)] ?? '')
}

test.each([
  [['重阳路社区', '安宁里社区', '柳荫巷社区'], ['安宁里社区', '柳荫巷社区', '重阳路社区']],
  [['10号楼', '9号楼', '石榴园'], ['9号楼', '10号楼', '石榴园']],
  [[], []],
])('%j becomes %j', (names, expected) => {
  expect(ordered(names)).toEqual(expected)
})

test('equal names keep their order, and every place is taken once', () => {
  expect(nameOrder(['甲', '乙', '甲'])).toEqual([0, 2, 1])
})
