// The pages of a print: one for each subject, or sheets of labels.

import type { PosterDesign, PosterPaper } from '../../../miniprogram/staff/contract/posters'
import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import type { Page } from '../paper/boxes'
import { labelSheets } from './label-sheet'
import { masthead } from './masthead'
import { notice } from './notice'
import { papers } from './papers'
import type { PosterSubjectText } from './subject'

export function pagesOf(subjects: readonly PosterSubjectText[], design: PosterDesign, paper: PosterPaper, measure: Measure): Page[] {
  const draw = design === 'notice' ? notice : masthead
  const pages = paper === 'label' ? labelSheets(subjects, measure) : subjects.map((subject, number) => draw(subject, number, papers[paper], measure))
  return pages.map((page) => ({ ...page, boxes: page.boxes.filter((box) => box.kind !== 'text' || box.text !== '') }))
}
