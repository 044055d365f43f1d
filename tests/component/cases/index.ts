// Every case, by component.

import type { ComponentCase } from './case'
import { boardCases } from './boards'
import { complaintCases } from './complaints'
import { favouriteCases } from './favourite'
import { libraryCases } from './library'
import { listCases } from './lists'
import { mediaCases } from './media'
import { proofreadingCases } from './proofreading'
import { readingCases } from './reading'
import { reminderCases } from './reminders'
import { staffCases } from './staff'
import { stateCases } from './states'
import { writingCases } from './writing'

export const cases: ComponentCase[] = [...boardCases, ...complaintCases, ...favouriteCases, ...libraryCases, ...listCases, ...mediaCases, ...proofreadingCases, ...readingCases, ...reminderCases, ...staffCases, ...stateCases, ...writingCases]
