// As many attempts to open as a reader likes: the first good answer is shown, from whichever it comes, and none after the page has gone.

import { Late, patienceMs } from '../../cloud/patience'
import type { OpenedArticle } from '../../cloud/read-article'

interface Told {
  opened: (opened: OpenedArticle) => void
  /** The last attempt failed, or takes too long; its answer may still come. */
  failed: (error: unknown) => void
}

export class Opening {
  private attempts = 0
  private over = false

  constructor(
    private readonly ask: () => Promise<OpenedArticle>,
    private readonly told: Told,
  ) {}

  start(): void {
    const attempt = (this.attempts += 1)
    const late = setTimeout(() => this.fail(attempt, new Late(patienceMs)), patienceMs)
    this.ask()
      .finally(() => clearTimeout(late))
      .then(
        (opened) => this.succeed(opened),
        (error: unknown) => this.fail(attempt, error),
      )
      // What showing it throws is a fault of the page, not of the network.
      .catch((error: unknown) => console.error(error))
  }

  /** The page has gone: no answer is for it any more, and none may lead the next page elsewhere. */
  end(): void {
    this.over = true
  }

  private succeed(opened: OpenedArticle): void {
    if (this.over) return
    this.over = true
    this.told.opened(opened)
  }

  private fail(attempt: number, error: unknown): void {
    if (!this.over && attempt === this.attempts) this.told.failed(error)
  }
}
