// Ids of accepted dialogs of WeChat, so that one that is sent again counts once.

/** 32 hex. Math.random is enough: an id is compared with the same person's own only. */
export function newGrantId(): string {
  return Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('')
}
