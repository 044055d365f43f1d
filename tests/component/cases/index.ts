// Every case, by component.

import type { ComponentCase } from './case'
import { complaintCases } from './complaints'
import { favouriteCases } from './favourite'
import { listCases } from './lists'
import { readingCases } from './reading'
import { stateCases } from './states'

export const cases: ComponentCase[] = [...complaintCases, ...favouriteCases, ...listCases, ...readingCases, ...stateCases]
