// The file storage's limits.

export const storageLimits = {
  /** A path is a COS object key. */
  pathBytesMax: 850,
  fileBytesMax: 100 * 1024 * 1024,
  /** getTempFileURL and deleteFile take this many at once. */
  filesPerRequestMax: 50,
  /** A signed link's life where the caller names none. */
  linkSecondsDefault: 7_200,
  linkSecondsMax: 86_400,
  uploadSecondsMax: 900,
} as const
