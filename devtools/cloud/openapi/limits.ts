// The limits of the openapi calls that are served here.

export const openapiLimits = {
  sceneCharactersMax: 32,
  pageCharactersMax: 1024,
  codeWidthDefault: 430,
  codeWidthMin: 280,
  codeWidthMax: 1280,
  codesPerMinuteMax: 5_000,
} as const
