// The capsule's menu: what a page gives to chats, Moments, favourites and a copied link, and how each is opened by whoever gets it.

import type { Page } from 'playwright-core'
import { until } from '../../../support/phone'
import { phoneOfSmallApp } from '../../../support/small-app-phone'

const full = `Page({
  onLoad() { getApp().wx.onCopyUrl(() => ({ query: 'k=first' })); getApp().wx.onCopyUrl(() => ({ query: 'k=copied', promise: Promise.resolve({ title: 'a link' }) })) },
  onShareAppMessage() { return { title: 'plain', path: '/pages/full/full?k=chat', promise: Promise.resolve({ title: 'late but in time' }) } },
  onShareTimeline() { return { title: 'for all', query: 'k=moments' } },
  onAddToFavorites() { return { query: 'k=kept' } },
  forget() { getApp().wx.offCopyUrl() },
})`

const sources = {
  'app/app.json': JSON.stringify({ pages: ['pages/full/full', 'pages/bare/bare', 'pages/chat/chat'], window: { navigationBarTitleText: 'a title' } }),
  'app/app.js': 'App({ wx, entries: [], onLaunch({ scene, path, query }) { this.entries.push([scene, path, query]) } })',
  'app/pages/full/full.wxml': '<view>full</view>',
  'app/pages/full/full.js': full,
  'app/pages/bare/bare.wxml': '<view>bare</view>',
  'app/pages/bare/bare.js': 'Page({ onShareTimeline() { return {} } })',
  'app/pages/chat/chat.wxml': '<view>chat</view>',
  'app/pages/chat/chat.js': 'Page({ onShareAppMessage() { return { promise: Promise.reject(new Error("no")) } } })',
}

describe('the menu of the capsule', () => {
  const { open: openPhone, frame } = phoneOfSmallApp(sources)
  let window: Page

  const open = async (query: string): Promise<void> => {
    window = await openPhone(`?${query}`)
  }
  const choose = async (row: string): Promise<void> => {
    await window.getByRole('button', { name: '更多' }).tap()
    await window.getByRole('button', { name: row }).tap()
  }
  const card = async (): Promise<string> => (await window.locator('.share-card').innerText()).replace(/\s+/g, ' ')
  /** Opens the card, and tells how the program that starts then was entered. */
  const openedBy = async (way: string, scene: number): Promise<unknown> => {
    await window.getByRole('button', { name: way }).tap()
    return until('the program of the one who got it', async () => {
      const entries = await (await frame()).evaluate<unknown[][]>('yuelanHost.getApp().entries').catch(() => [])
      return entries[0]?.[0] === scene ? entries[0] : undefined
    })
  }

  test('a chat gets what the promise brought over the plain values', async () => {
    await open('path=pages/full/full')
    await choose('转发给朋友')
    expect(await card()).toBe('late but in time /pages/full/full?k=chat')
    expect(await openedBy('在群聊里打开它', 1044)).toEqual([1044, 'pages/full/full', { k: 'chat' }])
  })

  test('a promise that fails leaves the plain values, and what the page does not say is its own', async () => {
    await open('path=pages/chat/chat&query=x%3D1')
    await choose('转发给朋友')
    expect(await card()).toBe('a title /pages/chat/chat?x=1')
  })

  test('Moments get the page itself with the query it gives, and open its single page', async () => {
    await open('path=pages/full/full&query=x%3D1')
    await choose('分享到朋友圈')
    expect(await card()).toBe('for all /pages/full/full?k=moments')
    expect(await openedBy('在朋友圈里打开它', 1154)).toEqual([1154, 'pages/full/full', { k: 'moments' }])
    expect(await (await frame()).evaluate('yuelanHost.enterOptions.apiCategory')).toBe('browseOnly')
  })

  test.each(['bare', 'chat'])('the page %s, which lacks one of the two handlers, goes to no Moments', async (name) => {
    await open(`path=pages/${name}/${name}`)
    await choose('分享到朋友圈')
    await window.locator('.toast', { hasText: '当前页面不可分享到朋友圈' }).waitFor()
    expect(await window.locator('.share-card').count()).toBe(0)
  })

  test('favourites keep any page, with its own query where it gives none', async () => {
    await open('path=pages/full/full')
    await choose('收藏')
    expect(await openedBy('从收藏里打开它', 1010)).toEqual([1010, 'pages/full/full', { k: 'kept' }])
    await (await frame()).evaluate('yuelanHost.wx.reLaunch({ url: "/pages/bare/bare?x=2" })')
    await choose('收藏')
    expect(await card()).toBe('a title /pages/bare/bare?x=2')
  })

  test('a copied link carries what the last listener gives, and nothing once they are gone', async () => {
    await open('path=pages/full/full')
    await choose('复制链接')
    expect(await card()).toBe('a link /pages/full/full?k=copied')
    expect(await openedBy('打开这个链接', 1179)).toEqual([1179, 'pages/full/full', { k: 'copied' }])
    await (await frame()).evaluate('yuelanHost.pages[0].component.forget()')
    await choose('复制链接')
    expect(await card()).toBe('a title /pages/full/full')
  })
})
