// What a reader can ask about their own data.

/** `removed` counts what was removed and what lost its name. `done` false: there was more than one call can remove; the same call again goes on. */
export interface MeForgetOutput {
  removed: number
  done: boolean
}
