// Decides whether an open is a view: one list of steps, the first that objects names the reason.

import type { SkipReason } from '../../../miniprogram/contract/views'

/** What is known of an open before anything is written. */
export interface Opening {
  /** 0 on the web, which has none. */
  scene: number
  /** The program that reads calls itself a machine. */
  machine?: boolean
  /** The chain of callers that the platform reports. */
  sources: readonly string[]
  status: 'draft' | 'published' | 'withdrawn' | 'archived'
  /** Member of the article's org or of any org above it, now. */
  ownStaff: boolean
  /** Whether the reader's program can show an article of this form. */
  readable: boolean
  /** Whether there is a person or a device to count. */
  hasReader: boolean
}

interface Step {
  reason: SkipReason
  objects: (opening: Opening) => boolean
}

/** Crawler, automation, load test. */
const machineScenes = [1129, 1030, 1203]
const developerSources = ['wx_devtools', 'wx_localdebug']

/** The two steps that need the database (the same reader again, too many from one address) come with the insertion of the view. */
export const steps: readonly Step[] = [
  { reason: 'crawler', objects: ({ scene, sources, machine }) => machine === true || machineScenes.includes(scene) || sources.includes('wx_crawler') },
  { reason: 'preview', objects: ({ sources }) => sources.some((source) => developerSources.includes(source)) },
  { reason: 'unpublished', objects: ({ status }) => status !== 'published' },
  { reason: 'program_too_old', objects: ({ readable }) => !readable },
  { reason: 'own_staff', objects: ({ ownStaff }) => ownStaff },
  { reason: 'no_reader', objects: ({ hasReader }) => !hasReader },
]

/** Why this open is not counted, or undefined when it is to be. */
export function objectionTo(opening: Opening): SkipReason | undefined {
  return steps.find(({ objects }) => objects(opening))?.reason
}
