// The gateway's own limits.

export const wireLimits = {
  /** "Other requests": docs.cloudbase.net, EXCEED_MAX_PAYLOAD_SIZE. */
  requestBytesMax: 100 * 1024 * 1024,
} as const
