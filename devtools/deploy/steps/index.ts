// The steps of a deployment, in their order: data is closed before anything can reach it, the program comes last.

import type { DeployStep } from '../types'
import { collections } from './collections'
import { collectionRules } from './collection-rules'
import { environment } from './environment'
import { functionRulesStep } from './function-rules'
import { functions } from './functions'
import { httpAccess } from './http-access'
import { indexes } from './indexes'
import { program } from './program'
import { storageRules } from './storage-rules'
import { triggers } from './triggers'

export const steps: DeployStep[] = [
  environment,
  collections,
  collectionRules,
  indexes,
  storageRules,
  functions,
  functionRulesStep,
  triggers,
  httpAccess,
  program,
]
