// The pictures of a gallery change places, get captions, come and go, each a step that is undone; and no picture is lost on its way to the cloud.

import type { Picture } from '../../../../../miniprogram/contract/body'
import { insert } from '../../../../../miniprogram/staff/editor/document/commands'
import { galleryOf, type Gallery, withoutFiles, withoutPictures, withPictureCaption, withPictureMoved, withPictures } from '../../../../../miniprogram/staff/editor/gallery'
import { inHand } from '../../../../../miniprogram/staff/editor/in-hand'
import type { Writing } from '../../../../../miniprogram/staff/editor/writing'
import { draftsModel } from '../../../../support/editor/drafts-model'
import { writerPhone } from '../../../../support/editor/writer-phone'

const picture = (name: string): Picture => ({ fileId: `cloud://${name}`, width: 100, height: 80 })

function scene(...images: Picture[]) {
  const phone = writerPhone(draftsModel('2026-06-01'), 'a', () => 'well')
  phone.open()
  const { writing } = phone
  writing.do(insert(writing.paper, [{ type: 'gallery', images }], writing.ids))
  const id = writing.paper.blocks[0]?.block.id ?? ''
  const gallery = (): Gallery => {
    const found = galleryOf(writing.paper, id)
    if (!found) throw new Error('it is gone')
    return found
  }
  const shown = (): string => (inHand(writing.paper.get(id)?.block).pictures ?? []).map(({ fileId, caption }) => `${fileId.split('/').pop() ?? ''}${caption}`).join(' ')
  return { writing, id, gallery, shown }
}

function taken(writing: Writing, gallery: Gallery, at: number): void {
  writing.do(withoutPictures(writing.paper, gallery, (_picture, place) => place === at))
}

test('pictures change places, get captions and go, and every step is undone and done again', () => {
  const { writing, gallery, shown } = scene(picture('a'), picture('b'), picture('c'))
  writing.change(withPictureMoved(gallery(), 2, 0))
  writing.change(withPictureCaption(gallery(), 1, '东门'))
  taken(writing, gallery(), 0)
  expect(shown()).toBe('a东门 b')
  writing.change(withPictures(gallery(), [picture('d')]))
  expect(shown()).toBe('a东门 b d')
  const seen = [1, 2, 3, 4].map(() => {
    writing.undo()
    return shown()
  })
  expect(seen).toEqual(['a东门 b', 'c a东门 b', 'c a b', 'a b c'])
  for (let step = 0; step < 4; step += 1) writing.redo()
  expect(shown()).toBe('a东门 b d')
})

test('an empty caption is none, and nothing moves beyond the ends', () => {
  const { gallery } = scene({ ...picture('a'), caption: '东门' }, picture('b'))
  expect(withPictureCaption(gallery(), 0, '').images[0]).toEqual(picture('a'))
  expect(withPictureMoved(gallery(), 0, -1)).toBe(gallery())
  expect(withPictureMoved(gallery(), 1, 2)).toBe(gallery())
})

test('with its last picture the gallery goes, and comes back whole', () => {
  const { writing, id, gallery, shown } = scene(picture('a'))
  taken(writing, gallery(), 0)
  expect(writing.paper.get(id)).toBeUndefined()
  writing.undo()
  expect(shown()).toBe('a')
})

test('files that are stopped take off those alone that are not sent', () => {
  const { writing, gallery, shown, id } = scene(picture('a'), { ...picture('b'), fileId: 'wxfile://b' })
  writing.do(withoutFiles(writing.paper, gallery(), ['wxfile://b']))
  expect(shown()).toBe('a')
  expect(withoutFiles(writing.paper, { id, type: 'file', fileId: 'wxfile://c', name: '表', bytes: 1 }, ['wxfile://c'])).toEqual([{ partId: id, content: { removed: true } }])
})

test('a picture that arrives in the cloud while it is taken off is put back as the one that is there', () => {
  const { writing, id, gallery, shown } = scene(picture('a'), { ...picture('b'), fileId: 'wxfile://b' })
  const placed = writing.paper.get(id)
  taken(writing, gallery(), 1)
  writing.fileArrived('wxfile://b', 'cloud://arrived')
  writing.putBack(placed ? [{ partId: id, content: placed }] : [])
  expect(shown()).toBe('a arrived')
  writing.undo()
  expect(shown()).toBe('a')
})
