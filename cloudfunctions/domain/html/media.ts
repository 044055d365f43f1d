// Pictures, films, sound and files of an article: each keeps its place and its words even where the file itself cannot be had.

import { html } from 'hono/html'
import type { Block, Picture } from '../../../miniprogram/contract/body'
import type { Html } from './html'

/** Where a file can be fetched, by fileId; without an address its place and words stand for it. */
export type Addresses = ReadonlyMap<string, string>

export function pictureHtml({ fileId, width, height, caption, alt }: Picture, addresses: Addresses): Html {
  const address = addresses.get(fileId)
  const words = alt ?? caption ?? ''
  const picture = address
    ? html`<img src="${address}" width="${width}" height="${height}" alt="${words}" loading="lazy" decoding="async">`
    : html`<div class="missing">图片没打开${words ? `：${words}` : ''}</div>`
  return html`<figure>${picture}${captionHtml(caption)}</figure>\n`
}

export function galleryHtml(images: readonly Picture[], addresses: Addresses): Html {
  return html`<div class="gallery" role="group" aria-label="${images.length} 张图片">
${images.map((picture) => pictureHtml(picture, addresses))}</div>\n`
}

export function videoHtml({ fileId, width, height, seconds, poster, caption }: Extract<Block, { type: 'video' }>, addresses: Addresses): Html {
  const address = addresses.get(fileId)
  const still = poster ? addresses.get(poster) : undefined
  const label = caption ? `视频：${caption}` : '视频'
  const film = address
    ? html`<video src="${address}" width="${width}" height="${height}" controls preload="none" playsinline aria-label="${label}"${still ? html` poster="${still}"` : ''}></video>`
    : html`<div class="missing">视频没打开${caption ? `：${caption}` : ''}</div>`
  return html`<figure>${film}${captionHtml([caption, lengthOf(seconds)].filter(Boolean).join('　'))}</figure>\n`
}

export function audioHtml({ fileId, title, seconds }: Extract<Block, { type: 'audio' }>, addresses: Addresses): Html {
  const address = addresses.get(fileId)
  const sound = address ? html`<audio src="${address}" controls preload="none" aria-label="录音：${title}"></audio>` : html`<div class="missing">录音没打开</div>`
  return html`<figure class="sound">${sound}${captionHtml([title, lengthOf(seconds)].filter(Boolean).join('　'))}</figure>\n`
}

export function fileHtml({ fileId, name, bytes }: Extract<Block, { type: 'file' }>, addresses: Addresses): Html {
  const address = addresses.get(fileId)
  const size = html`<span class="meta">${address ? sizeOf(bytes) : '文件没打开'}</span>`
  return html`<p class="file">${address ? html`<a href="${address}" rel="noopener nofollow ugc" download>${name}</a>` : name}　${size}</p>\n`
}

function captionHtml(words: string | undefined): Html | '' {
  return words ? html`<figcaption>${words}</figcaption>` : ''
}

function lengthOf(seconds: number | undefined): string {
  if (seconds === undefined || !(seconds > 0)) return ''
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`
}

function sizeOf(bytes: number): string {
  if (!(bytes >= 0)) return ''
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
