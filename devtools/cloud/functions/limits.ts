// The limits of cloud functions.

export const functionLimits = {
  /** "Text type request body": docs.cloudbase.net, EXCEED_MAX_PAYLOAD_SIZE; 102,400 bytes pass, more do not. */
  textRequestBytesMax: 100 * 1024,
  otherRequestBytesMax: 6 * 1024 * 1024,
  /** -604001 names it. */
  clientReplyBytesMax: 1024 * 1024,
  otherReplyBytesMax: 6 * 1024 * 1024,
  timeoutSecondsDefault: 3,
  timeoutSecondsMax: 900,
  memoryMegabytesDefault: 256,
  memoryMegabytesMax: 3072,
  /** Loading the code is timed apart from running it. */
  loadSecondsMax: 65,
  logCharactersMax: 8_000,
} as const
