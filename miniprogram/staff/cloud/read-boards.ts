// Checks what replies say of notice boards, codes and posters.

import type { BoardName } from '../../contract/articles'
import { boardModes } from '../contract/boards'
import type { BoardCard, BoardListOutput, BoardOpenOutput, BoardRowsOutput, BoardShows, CodeImageOutput, CodeOpenOutput } from '../contract/boards'
import { isCodeId } from '../../contract/code'
import type { PosterPrintOutput } from '../contract/posters'
import { readOrgName, readSeriesName } from '../../cloud/read-card'
import { countOf, fieldsOf, flagOf, listOf, optionalTextOf, textOf, wrong } from '../../cloud/shape'
import type { Fields } from '../../cloud/shape'

export function readBoardList(value: unknown): BoardListOutput {
  const fields = fieldsOf(value, 'board.list')
  return { org: readOrgName(fields.org), boards: listOf(fields, 'boards', readBoard) }
}

export function readBoardOpen(value: unknown): BoardOpenOutput {
  const fields = fieldsOf(value, 'board.open')
  const article = (item: unknown) => {
    const one = fieldsOf(item, 'article')
    return { id: textOf(one, 'id'), title: textOf(one, 'title'), published: flagOf(one, 'published') }
  }
  const change = (item: unknown) => ({ at: countOf(fieldsOf(item, 'change'), 'at'), what: textOf(fieldsOf(item, 'change'), 'what') })
  return {
    org: readOrgName(fields.org),
    board: readBoard(fields.board),
    articles: listOf(fields, 'articles', article),
    series: listOf(fields, 'series', readSeriesName),
    history: listOf(fields, 'history', change),
    mayRetire: flagOf(fields, 'mayRetire'),
    ...addressIn(fields, 'photo'),
  }
}

export function readBoardRows(value: unknown): BoardRowsOutput {
  const fields = fieldsOf(value, 'board.rows')
  const row = (item: unknown): BoardName => ({ name: textOf(fieldsOf(item, 'row'), 'name'), place: textOf(fieldsOf(item, 'row'), 'place') })
  return { rows: listOf(fields, 'rows', row), dropped: countOf(fields, 'dropped') }
}

export function readCodeOpen(value: unknown): CodeOpenOutput {
  const fields = fieldsOf(value, 'code.open')
  return { org: readOrgName(fields.org), codeId: codeIdOf(fields) }
}

export function readCodeImage(value: unknown): CodeImageOutput {
  const fields = fieldsOf(value, 'code.image')
  return { fileId: textOf(fields, 'fileId'), url: textOf(fields, 'url'), pending: flagOf(fields, 'pending'), linked: flagOf(fields, 'linked') }
}

export function readPosterPrint(value: unknown): PosterPrintOutput {
  const fields = fieldsOf(value, 'poster.print')
  switch (textOf(fields, 'kind')) {
    case 'missing':
      return { kind: 'missing', characters: listOf(fields, 'characters', (item) => textOf({ item }, 'item')) }
    case 'unfinished':
      return { kind: 'unfinished', done: countOf(fields, 'done'), of: countOf(fields, 'of') }
    case 'made': {
      const [fileId, url, preview, name] = [textOf(fields, 'fileId'), textOf(fields, 'url'), textOf(fields, 'preview'), textOf(fields, 'name')]
      return { kind: 'made', fileId, url, preview, name, pages: countOf(fields, 'pages'), pending: flagOf(fields, 'pending') }
    }
    default:
      return wrong('poster.print is of no known kind')
  }
}

function readBoard(value: unknown): BoardCard {
  const fields = fieldsOf(value, 'board')
  return {
    id: textOf(fields, 'id'),
    codeId: codeIdOf(fields),
    name: textOf(fields, 'name'),
    place: textOf(fields, 'place'),
    shows: readShows(fields.shows),
    showing: textOf(fields, 'showing'),
    reads: countOf(fields, 'reads'),
    retired: flagOf(fields, 'retired'),
    ...addressIn(fields, 'thumb'),
  }
}

function codeIdOf(fields: Fields): string {
  const codeId = textOf(fields, 'codeId')
  return isCodeId(codeId) ? codeId : wrong('codeId is none')
}

/** Nothing where there is no picture. */
function addressIn<Name extends string>(fields: Fields, name: Name): Partial<Record<Name, string>> {
  const address = optionalTextOf(fields, name)
  return address === undefined ? {} : ({ [name]: address } as Record<Name, string>)
}

function readShows(value: unknown): BoardShows {
  const fields = fieldsOf(value, 'shows')
  const name = textOf(fields, 'mode')
  const seriesId = optionalTextOf(fields, 'seriesId')
  const mode = boardModes.find((each) => each === name) ?? wrong('mode is none of ours')
  return { mode, articleIds: listOf(fields, 'articleIds', (item) => textOf({ item }, 'item')), ...(seriesId !== undefined && { seriesId }) }
}
