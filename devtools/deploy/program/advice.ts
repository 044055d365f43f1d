// Turns miniprogram-ci's refusals into what to do.

const advice: [pattern: RegExp, todo: string][] = [
  [
    /-10008|invalid ip/i,
    "This machine's address is not on the list: add it in the platform's console, 开发设置 → 小程序代码上传 → IP 白名单.",
  ],
  [
    /-10007|-1\b.*sign|signature|private key/i,
    'The key does not belong to this appid, or was reset: download the upload key (代码上传密钥) again.',
  ],
  [/-80058|-10003|appid/i, 'Check --appid: the key and the appid must be those of one mini-program.'],
  [/80051|size|too large/i, 'A package is too large: `npm run verify` prints the sizes.'],
  [
    /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|tunneling socket/,
    'WeChat was not reached: check the network and the proxy, then run the command again.',
  ],
]

export function adviceForUpload(message: string): string {
  const todo =
    advice.find(([pattern]) => pattern.test(message))?.[1] ?? 'Run the command again; everything before this step is done and will be kept.'
  return `The upload failed: ${message}\n${todo}`
}
