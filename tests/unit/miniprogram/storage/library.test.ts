// What the library keeps on the phone: visits, what was read, taps since the last list, the list itself; bounded, and whatever the storage holds.

import { correctChange, dropChanges, mostChanges, noteChange, readChanges } from '../../../../miniprogram/storage/favourite-changes'
import { keepList, readKeptList } from '../../../../miniprogram/more/storage/favourite-list'
import { chooseFavouriteOrder, currentFavouriteOrder } from '../../../../miniprogram/more/storage/favourite-order'
import { clearHistory, forget, mostRead, noteRead, readHistory, type HistoryEntry } from '../../../../miniprogram/storage/history'
import { mostVisits, noteVisit, readVisits } from '../../../../miniprogram/storage/visits'
import { phoneStorage } from '../../../support/phone-storage'

let storage: ReturnType<typeof phoneStorage>
const said = jest.spyOn(console, 'warn').mockImplementation(() => {})

beforeEach(() => {
  storage = phoneStorage()
  said.mockClear()
})
afterAll(() => said.mockRestore())

const spoilt = ['5', '"text"', '{}', '[null, 5, [], {}, "x"]', 'null']
const entry = (articleId: string, at: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({ articleId, title: articleId, orgId: 'o_1', orgName: '晚风巷社区', at, ...more })
const readIds = (): string[] => readHistory().map(({ articleId }) => articleId)

describe('visits', () => {
  test('the last one stands first, and an org has one', () => {
    noteVisit({ id: 'o_a', name: '甲' }, 1)
    noteVisit({ id: 'o_b', name: '乙' }, 2)
    noteVisit({ id: 'o_a', name: '甲改名了' }, 3)
    expect(readVisits()).toEqual([{ orgId: 'o_a', name: '甲改名了', at: 3 }, { orgId: 'o_b', name: '乙', at: 2 }])
  })

  test('of one more than a call may carry the oldest is forgotten', () => {
    for (let at = 1; at <= mostVisits + 1; at += 1) noteVisit({ id: `o_${at}`, name: '' }, at)
    expect(readVisits()).toHaveLength(mostVisits)
    expect(readVisits().map(({ orgId }) => orgId)).not.toContain('o_1')
  })

  test.each(spoilt)('%s holds none', (kept) => {
    storage.values.set('visits', kept)
    expect(readVisits()).toEqual([])
  })

  test('one that the server would refuse is left out, and so is a second one of the same org', () => {
    const good = { orgId: 'o_a', name: '甲', at: 1 }
    const bad = [{ ...good, orgId: 'a' }, { ...good, orgId: 'o_A' }, { ...good, at: 0 }, { ...good, at: 1.5 }, { ...good, at: 8.64e15 + 2 }, { ...good, name: 5 }]
    storage.values.set('visits', JSON.stringify([...bad, good, { ...good, at: 9 }]))
    expect(readVisits()).toEqual([good])
  })
})

describe('what was read', () => {
  test('an article stands once, where it was read last', () => {
    noteRead(entry('a', 1))
    noteRead(entry('b', 2))
    noteRead(entry('a', 3))
    expect(readIds()).toEqual(['a', 'b'])
  })

  test('one that was forgotten is put back in its place', () => {
    for (const at of [1, 2, 3]) noteRead(entry(`a${at}`, at))
    forget('a2')
    expect(readIds()).toEqual(['a3', 'a1'])
    noteRead(entry('a2', 2))
    expect(readIds()).toEqual(['a3', 'a2', 'a1'])
  })

  test('of the 101st the oldest goes', () => {
    for (let at = 0; at <= mostRead; at += 1) noteRead(entry(`a${at}`, at))
    expect(readHistory()).toHaveLength(mostRead)
    expect(readIds().at(-1)).toBe('a1')
  })

  test('a cover that cannot be read costs the picture alone', () => {
    const cover = { fileId: 'cloud://e/articles/p.jpg', width: 4, height: 3 }
    storage.values.set('history', JSON.stringify([entry('a', 2, { cover }), { ...entry('b', 1), cover: 'none' }]))
    expect(readHistory()).toEqual([entry('a', 2, { cover }), entry('b', 1)])
  })

  test('cleared, it is gone', () => {
    noteRead(entry('a', 1))
    clearHistory()
    expect(readHistory()).toEqual([])
    expect(storage.values.has('history')).toBe(false)
  })

  test.each(spoilt)('%s holds none', (kept) => {
    storage.values.set('history', kept)
    expect(readHistory()).toEqual([])
  })
})

describe('taps since the last list', () => {
  test('the last one of a target counts', () => {
    noteChange({ targetId: 'o_a', on: true, at: 1 })
    noteChange({ targetId: 'o_b', on: true, at: 2 })
    noteChange({ targetId: 'o_a', on: false, at: 3 })
    expect(readChanges()).toEqual([{ targetId: 'o_a', on: false, at: 3 }, { targetId: 'o_b', on: true, at: 2 }])
  })

  test('what became of one is noted, and of what was not tapped nothing is', () => {
    noteChange({ targetId: 'o_a', on: true, at: 1 })
    correctChange('o_a', false)
    correctChange('o_b', true)
    expect(readChanges()).toEqual([{ targetId: 'o_a', on: false, at: 1 }])
  })

  test('those that a list has are dropped, and one tapped again meanwhile is not', () => {
    noteChange({ targetId: 'o_a', on: true, at: 1 })
    noteChange({ targetId: 'o_b', on: true, at: 2 })
    const told = readChanges()
    noteChange({ targetId: 'o_a', on: false, at: 3 })
    dropChanges(told)
    expect(readChanges()).toEqual([{ targetId: 'o_a', on: false, at: 3 }])
  })

  test('no more than a hundred are kept', () => {
    for (let at = 0; at <= mostChanges; at += 1) noteChange({ targetId: `o_${at}`, on: true, at })
    expect(readChanges()).toHaveLength(mostChanges)
  })

  test.each(spoilt)('%s holds none', (kept) => {
    storage.values.set('favouriteChanges', kept)
    expect(readChanges()).toEqual([])
  })
})

describe('the last list', () => {
  test('is read back with its time', async () => {
    expect(await keepList({ orgs: [], articles: [] }, 7)).toBe(true)
    expect(readKeptList()).toEqual({ at: 7, list: { orgs: [], articles: [] } })
  })

  test.each([...spoilt, '{"at": "x"}'])('%s is none', (kept) => {
    storage.values.set('favouriteList', kept)
    expect(readKeptList()).toBeUndefined()
  })
})

test('the order is kept, and one that is not known is the usual one', () => {
  expect(currentFavouriteOrder()).toBe('recent')
  chooseFavouriteOrder('name')
  expect(currentFavouriteOrder()).toBe('name')
  storage.values.set('favouriteOrder', '"by moon"')
  expect(currentFavouriteOrder()).toBe('recent')
})

test('a phone that is full keeps what it had and stops nobody', async () => {
  noteRead(entry('a', 1))
  noteVisit({ id: 'o_a', name: '甲' }, 1)
  storage.fill()
  noteRead(entry('b', 2))
  noteVisit({ id: 'o_b', name: '乙' }, 2)
  noteChange({ targetId: 'o_b', on: true, at: 2 })
  expect(await keepList({ orgs: [], articles: [] }, 1)).toBe(false)
  expect(readIds()).toEqual(['a'])
  expect(readVisits()).toHaveLength(1)
  expect(readChanges()).toEqual([])
  expect(readKeptList()).toBeUndefined()
  expect(said).toHaveBeenCalledTimes(4)
})
