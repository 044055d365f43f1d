// What is seen, plays and opens in an article, put together for the page: one thing to show, one handler for all that happens.

import type { PaperState } from '../../components/paper-file/paper'
import { nothing } from '../../components/sound/playing'
import type { Playing } from '../../components/sound/playing'
import type { ReadBlock } from '../../contract/body-guards'
import { isMusicStopped, stopMusic } from '../../storage/stopped-music'
import { Papers } from './files'
import { leafThrough } from './leaf-through'
import { picturesOf } from './pictures'
import { Sounds } from './sound'

export interface ShownMedia {
  now: Playing
  /** The article's music was stopped for good. */
  quiet: boolean
  /** By block. */
  papers: Record<string, PaperState>
}

export const stillMedia: ShownMedia = { now: nothing, quiet: false, papers: {} }

/** Of the pictures (`fileId`), and of the sounds, films and files (`id`) in a body. */
export type MediaEvent = WechatMiniprogram.CustomEvent<{ id?: string; seconds?: number; fileId?: string }>

export class Media {
  private readonly sounds: Sounds
  private readonly papers: Papers
  private articleId = ''
  private pictures: string[] = []

  /** `told` takes a change of what is shown by its path in `media`. */
  constructor(
    private readonly told: (path: string, value: Playing | PaperState | boolean) => void,
    alone: boolean,
  ) {
    this.sounds = new Sounds((now) => told('now', now))
    this.papers = new Papers((id, state) => told(`papers.${id}`, state), alone)
  }

  show(articleId: string, blocks: readonly ReadBlock[]): void {
    this.articleId = articleId
    this.pictures = picturesOf(blocks)
    this.sounds.show(blocks)
    this.papers.show(blocks)
    this.told('quiet', isMusicStopped(articleId))
  }

  hear({ type, detail: { id = '', seconds = 0, fileId = '' } }: MediaEvent): void {
    switch (type) {
      case 'pictureTapped':
        return leafThrough(this.pictures, fileId)
      case 'played':
        return this.sounds.play(id)
      case 'paused':
        return this.sounds.pause()
      case 'sought':
        return this.sounds.seek(id, seconds)
      case 'stopped':
        return this.stop()
      case 'filmStarted':
        return this.sounds.giveWay(id)
      case 'paperTapped':
        return void this.papers.open(id)
      case 'paperCancelled':
        return this.papers.cancel(id)
      default:
        console.error(`media: ${type} is not known`)
    }
  }

  /** Another page lies over this one. */
  pause(): void {
    this.sounds.pause()
  }

  /** The page has gone. */
  end(): void {
    this.sounds.end()
    this.papers.end()
  }

  private stop(): void {
    this.sounds.stop()
    stopMusic(this.articleId)
    this.told('quiet', true)
  }
}
