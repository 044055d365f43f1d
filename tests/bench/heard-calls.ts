// The calls of cloud functions as the workbench hears of them, with what each cost the database.

export interface Call {
  action: string
  reads: number
  writes: number
}

export interface HeardCalls {
  readonly heard: readonly Call[]
  stop(): void
}

/** Resolves once the server is listened to. */
export async function hearCalls(serverUrl: string): Promise<HeardCalls> {
  const stopping = new AbortController()
  const reply = await fetch(`${serverUrl}/wx/events`, { signal: stopping.signal })
  const heard: Call[] = []
  if (!reply.body) throw new Error('the server tells no events')
  void read(reply.body, heard).catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error
  })
  return { heard, stop: () => stopping.abort() }
}

async function read(stream: ReadableStream<Uint8Array>, heard: Call[]): Promise<void> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of stream) {
    text += decoder.decode(chunk, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const data = /^event: call\ndata: (.*)$/.exec(event)?.[1]
      if (data !== undefined) heard.push(JSON.parse(data) as Call)
    }
  }
}
