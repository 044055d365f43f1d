// Calls a function as a phone of any person would, without a phone: for many readers at the same time.

interface Reply {
  result?: { ok: boolean; data?: Record<string, unknown> }
}

/** The reply's data. Rejects where the call was refused. */
export async function callAs(openid: string, serverUrl: string, name: 'reader' | 'staff', action: string, input: object): Promise<Record<string, unknown>> {
  const reply = await fetch(`${serverUrl}/wx/functions/${name}`, { method: 'POST', headers: { 'x-wx-openid': openid }, body: JSON.stringify({ action, input }) })
  const { result } = (await reply.json()) as Reply
  if (!result?.ok) throw new Error(`${action} was refused: ${JSON.stringify(result)}`)
  return result.data ?? {}
}
