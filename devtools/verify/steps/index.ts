// The steps of a verification, in the order in which they are shown.

import type { Step, StepName } from '../types'
import { checkFiles } from './files'
import { checkModules } from './modules'
import { checkPlaceholders } from './placeholders'
import { checkSizes } from './sizes'
import { checkTags } from './tags'
import { checkWarnings } from './warnings'
import { runWcc } from './wcc'
import { runWcsc } from './wcsc'

export const steps: Step[] = [
  official('npm', 'npm packages that the official packing leaves out'),
  official('compile', "what WeChat's compiler refuses"),
  { name: 'warnings', title: 'configuration keys that WeChat does not know', run: checkWarnings },
  { name: 'sizes', title: 'packages over 2 MB, 30 MB in all', run: checkSizes },
  { name: 'wcc', title: 'templates that the WXML compiler refuses', fromSources: true, run: runWcc },
  { name: 'wcsc', title: 'styles that the WXSS compiler refuses', fromSources: true, run: runWcsc },
  official('analyse', 'compiled files that the code analysis cannot resolve'),
  official('quality', "the upload's quality checks"),
  {
    name: 'tags',
    title: 'tags that are neither built in nor declared, or out of reach without a placeholder',
    fromSources: true,
    run: (bench) => [...checkTags(bench), ...checkPlaceholders(bench)],
  },
  { name: 'modules', title: 'required modules that are not there or not reachable', fromSources: true, run: checkModules },
  { name: 'files', title: 'templates, styles, scripts and pictures that are named and not there', fromSources: true, run: checkFiles },
]

/** Runs in the official tools' process; here its findings are picked up. */
function official(name: StepName, title: string): Step {
  return { name, title, run: (bench) => bench.official.filter((finding) => finding.step === name) }
}
