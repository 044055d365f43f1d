// What an openapi call is given and what it answers.

/** JSON as WeChat sends it, or the bytes of a picture. */
export type ApiAnswer = { errcode: number; errmsg: string; [field: string]: unknown } | { contentType: string; bytes: Buffer }

/** Arguments in snake_case, as the SDK sends them. */
export type ApiArguments = Record<string, unknown>
