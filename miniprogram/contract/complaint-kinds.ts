// What a complaint is about and what has become of it: words that residents' and staff's pages share as types alone.

/** 不实信息, 侵权, 违规, 隐私, 其他. */
export type ComplaintReason = 'untrue' | 'infringing' | 'unlawful' | 'privacy' | 'other'

/** `waiting` and `handling` are open; staff answer it, or close it with a reason. */
export type ComplaintStatus = 'waiting' | 'handling' | 'answered' | 'closed'
