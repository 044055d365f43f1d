// A member as the log of what was done names them.

import { roleNames } from '../../miniprogram/staff/contract/members'
import type { MemberDocument } from '../store/documents'

export function spokenMember({ name, role }: Pick<MemberDocument, 'name' | 'role'>): string {
  return name === undefined ? `一位${roleNames[role]}` : `${roleNames[role]}“${name}”`
}
