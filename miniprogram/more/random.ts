// Chance that nobody foresees, from WeChat.

export async function randomBytes(bytes: number): Promise<Uint8Array> {
  const { randomValues } = await wx.getRandomValues({ length: bytes })
  return new Uint8Array(randomValues)
}
