// Makes what an invitation is found by: an id, the secret of its link, and a code to type, all at random.

import { codeAlphabet, codeLength } from '../../contract/code'
import type { InviteCreateInput } from '../contract/invites'
import { newName } from '../../cloud/new-names'

/** Bytes from here on would favour the first characters. */
const fair = 256 - (256 % codeAlphabet.length)

export async function newInvite(): Promise<Pick<InviteCreateInput, 'inviteId' | 'secret' | 'code'>> {
  return { inviteId: `i_${await newName()}`, secret: `${await newName()}${await newName()}`, code: await newCode() }
}

async function newCode(): Promise<string> {
  let code = ''
  while (code.length < codeLength) {
    const { randomValues } = await wx.getRandomValues({ length: 32 })
    for (const byte of new Uint8Array(randomValues)) if (byte < fair && code.length < codeLength) code += codeAlphabet.charAt(byte % codeAlphabet.length)
  }
  return code
}
