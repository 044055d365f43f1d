// Hears from the server of each new build, and of what is wrong with the sources.

export interface SourceError { file: string; line: number; column: number; message: string }

export interface News {
  /** null while none has compiled. */
  buildId: string | null
  errors: readonly SourceError[]
}

const RETRY_MS = 1_000

/** The newest news comes at once, and again whenever the server was away: what it says may be known already. */
export const hearNews = (heard: (news: News) => void): void => {
  const connect = () => {
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/wx/builds`)
    socket.addEventListener('message', ({ data }) => heard(JSON.parse(String(data)) as News))
    socket.addEventListener('close', () => setTimeout(connect, RETRY_MS))
  }
  connect()
}
