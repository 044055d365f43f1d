// What the article page gives to those it is forwarded to, and to those who keep it.

import { addressOf } from '../../cloud/files'
import type { Picture } from '../../contract/body'
import { pathOf } from '../../entry/arrival'
import type { Arrival } from '../../entry/arrival'
import { keptFor, passedOn, sharedQuery } from '../../entry/forward'
import { problemOf } from '../problem'

/** `imageUrl` is absent where there is no cover: WeChat then takes the page itself. */
export interface Card {
  title: string
  query: string
  imageUrl?: string
}

export interface Message extends Omit<Card, 'query'> {
  path: string
  promise?: Promise<Omit<Message, 'promise'>>
}

const untitled = '阅报栏上的一篇文章'

export class Forwarding {
  private title = untitled
  private cover: Picture | undefined
  /** Cards take no `cloud://`, and each address asked for is paid for: it is asked for when somebody forwards. */
  private coverUrl: Promise<string | undefined> | undefined
  private knownUrl: string | undefined
  private target: Arrival

  constructor(private readonly arrival: Arrival) {
    this.target = arrival
  }

  /** Always the article that is shown: a board's code may lead to another one by the time the card is opened. */
  show({ id, title, cover }: { id: string; title: string; cover?: Picture }): void {
    this.target = { kind: 'article', articleId: id }
    this.title = title
    this.cover = cover
  }

  /** For a chat. WeChat waits up to three seconds for the cover. */
  message(): Message {
    const { query, ...card } = this.card()
    const message = { ...card, path: `${pathOf(this.target)}?${query}` }
    if (!this.cover || this.knownUrl !== undefined) return message
    return { ...message, promise: this.findCover().then((imageUrl) => (imageUrl === undefined ? message : { ...message, imageUrl })) }
  }

  /** For Moments, and for the link that WeChat copies. */
  card(): Card {
    return this.cardWith(passedOn)
  }

  /** For WeChat's favourites. */
  keepsake(): Card {
    return this.cardWith(keptFor)
  }

  private cardWith(shareOf: typeof passedOn): Card {
    const own = this.arrival.kind === 'code' || this.arrival.kind === 'article' ? this.arrival.share : undefined
    const query = sharedQuery(this.target, shareOf(own, Math.random))
    return { title: this.title, query, ...(this.knownUrl !== undefined && { imageUrl: this.knownUrl }) }
  }

  private findCover(): Promise<string | undefined> {
    this.coverUrl ??= addressOf(this.cover?.fileId ?? '').then(
      (url) => (this.knownUrl = url),
      (error: unknown) => {
        problemOf(error)
        this.coverUrl = undefined
        return undefined
      },
    )
    return this.coverUrl
  }
}
