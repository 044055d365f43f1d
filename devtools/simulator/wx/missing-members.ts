// The members of wx that this simulator does not have: named when called, for every name that WeChat knows.

import { refusing } from './missing'
import { WX_NAMES } from './names'
import type { Members } from './result'

export const missingMembers = (members: Members): Members => refusing('wx', members, WX_NAMES)
