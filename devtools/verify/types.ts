// What a verification finds and measures, and the shape of its steps.

export type StepName = 'npm' | 'compile' | 'warnings' | 'sizes' | 'wcc' | 'wcsc' | 'analyse' | 'quality' | 'tags' | 'modules' | 'files'

export interface Finding {
  step: StepName
  /** Relative to the project's root, with `/`; the source file where one is known. */
  file: string
  /** 1-based. */
  line?: number
  message: string
}

export interface Sizes {
  /** `main` first, then each subpackage by its root; kilobytes (1,024 bytes) of what WeChat would be sent, uncompressed. */
  packages: { name: string; kb: number }[]
  totalKb: number
}

export interface VerifyResult {
  ok: boolean
  findings: Finding[]
  /** Absent where the app does not compile. */
  sizes?: Sizes
  steps: { name: StepName; ms: number }[]
  ms: number
}

/** One project on the bench: a copy of it, with npm packed, and what the official tools made of it. */
export interface Bench {
  /** The copy's root, where project.config.json lies. */
  dir: string
  /** `miniprogram/` or what project.config.json calls it; ends in `/`, or is empty. */
  appRoot: string
  /** The mini-program's sources in the copy, absolute. */
  appDir: string
  /** The official compiler's output, absolute; undefined where the app does not compile. */
  compiledDir?: string
  /** The npm packages that the sources may require by name where none were packed. */
  unpacked: string[]
  official: Finding[]
  officialMs: Record<string, number>
}

export interface Step {
  name: StepName
  /** What the step refuses, in a few words. */
  title: string
  /** Works on the sources where there is no compiled app. */
  fromSources?: true
  run(bench: Bench): Promise<Finding[]> | Finding[]
}
