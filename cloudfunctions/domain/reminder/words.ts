// What a reminder says, within what WeChat lets a field of a template hold.

/** Which keyword of the template carries what. */
export interface ReminderFields {
  title: string
  org: string
  time: string
}

/** Characters of a `thing`: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
const thing = 20

/** `at` in ms since 1970, told as China's clocks had it. */
export function wordsOf(article: { title: string; orgName: string; at: number }, fields: ReminderFields): Record<string, { value: string }> {
  return {
    [fields.title]: { value: shortened(article.title) },
    [fields.org]: { value: shortened(article.orgName) },
    [fields.time]: { value: momentOf(article.at) },
  }
}

function shortened(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' ').trim())
  return characters.length <= thing ? characters.join('') : `${characters.slice(0, thing - 1).join('')}…`
}

function momentOf(at: number): string {
  const local = new Date(at + 8 * 3_600_000).toISOString()
  return `${Number(local.slice(0, 4))}年${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日 ${local.slice(11, 16)}`
}
