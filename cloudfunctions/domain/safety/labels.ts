// What WeChat's labels of content safety mean, in plain words. Numbers from its documentation of msgSecCheck and of the event wxa_media_check.

const words: Readonly<Record<number, string>> = {
  10001: '像是广告',
  20001: '涉及时政',
  20002: '涉及色情',
  20003: '像是辱骂',
  20006: '涉及违法犯罪',
  20008: '像是欺诈',
  20012: '有些低俗',
  20013: '可能侵犯版权',
}

export function wordsOfLabel(label: number): string {
  return words[label] ?? '可能不合适'
}
