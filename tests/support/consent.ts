// WeChat's dialog about the privacy agreement, answered by the tests' reader: the first use of something private waits for it.

import type { TestPhone } from './phone'

/** Once it is there. */
export async function answerPrivacy(phone: TestPhone, answer: '同意' | '拒绝'): Promise<void> {
  await phone.window.locator('.privacy').getByRole('button', { name: answer }).click()
}

/** Has the reader agree before anything asks, for tests that are about something else. One who agreed before is not asked again. */
export async function agreeToPrivacy(phone: TestPhone): Promise<void> {
  const agreed = phone.program.callWxMethod('requirePrivacyAuthorize', {})
  await Promise.race([agreed, answerPrivacy(phone, '同意').catch(() => undefined)])
  await agreed
}
