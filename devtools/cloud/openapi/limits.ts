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
} as const
