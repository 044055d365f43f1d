// Every case, by component.

import type { ComponentCase } from './case'
import { favouriteCases } from './favourite'
import { listCases } from './lists'
import { mediaCases } from './media'
import { readingCases } from './reading'
import { stateCases } from './states'

export const cases: ComponentCase[] = [...favouriteCases, ...listCases, ...mediaCases, ...readingCases, ...stateCases]
