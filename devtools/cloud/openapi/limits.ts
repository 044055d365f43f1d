// The limits of the openapi calls that are served here.

export const openapiLimits = {
  sceneCharactersMax: 32,
  pageCharactersMax: 1024,
  codeWidthDefault: 430,
  codeWidthMin: 280,
  codeWidthMax: 1280,
  codesPerMinuteMax: 5_000,
  urlLinkQueryCharactersMax: 1024,
  urlLinkDaysMax: 30,
  urlLinksPerSecondMax: 100,
  urlLinksPerDayMax: 500_000,
  /** WeChat's days begin at midnight in China. */
  dayStartsMs: 8 * 3_600_000,
  /** How long a message is under way here. */
  messageSendMs: 10,
  textCharactersMax: 2_500,
  textChecksPerMinuteMax: 4_000,
  textChecksPerDayMax: 2_000_000,
  mediaChecksPerMinuteMax: 2_000,
  mediaChecksPerDayMax: 200_000,
  mediaBytesMax: 10 * 1024 * 1024,
  /** WeChat takes up to 30 minutes. */
  mediaCheckMs: 2_000,
  mediaFetchMs: 10_000,
  pushTriesMax: 3,
  pushAgainMs: 5_000,
  visitHoursMax: 2,
} as const
