// The client of notice boards, their codes and posters.

import { callStaff } from '../../cloud/call'
import { fieldsOf, flagOf, listOf } from '../../cloud/shape'
import type { BoardCreateInput, BoardImportInput, BoardListOutput, BoardOpenOutput, BoardPhoto, BoardRowsOutput, BoardUpdateInput, CodeImageOutput, CodeKind, CodeOpenOutput } from '../contract/boards'
import type { PosterPrintInput, PosterPrintOutput } from '../contract/posters'
import { readBoardList, readBoardOpen, readBoardRows, readCodeImage, readCodeOpen, readPosterPrint } from './read-boards'

export function listBoards(orgId: string): Promise<BoardListOutput> {
  return callStaff('board.list', { orgId }, readBoardList)
}

export function openBoard(boardId: string): Promise<BoardOpenOutput> {
  return callStaff('board.open', { boardId }, readBoardOpen)
}

export function createBoard(input: BoardCreateInput): Promise<void> {
  return callStaff('board.create', input, () => undefined)
}

/** How many are there now. */
export function importBoards(input: BoardImportInput): Promise<number> {
  return callStaff('board.import', input, (data) => listOf(fieldsOf(data, 'board.import'), 'boards', () => undefined).length)
}

export function boardRows(fileId: string): Promise<BoardRowsOutput> {
  return callStaff('board.rows', { fileId }, readBoardRows)
}

/** Whether anything was different. */
export function updateBoard(input: BoardUpdateInput): Promise<boolean> {
  return callStaff('board.update', input, (data) => flagOf(fieldsOf(data, 'board.update'), 'changed'))
}

export function retireBoard(boardId: string, retired: boolean): Promise<boolean> {
  return callStaff('board.retire', { boardId, retired }, (data) => flagOf(fieldsOf(data, 'board.retire'), 'changed'))
}

/** Whether anything was different. */
export function setPhoto(boardId: string, photo: BoardPhoto | null): Promise<boolean> {
  return callStaff('photo.set', { boardId, photo }, (data) => flagOf(fieldsOf(data, 'photo.set'), 'changed'))
}

export function orgCode(orgId: string): Promise<CodeOpenOutput> {
  return callStaff('code.open', { orgId }, readCodeOpen)
}

export function codeImage(codeId: string, kind: CodeKind): Promise<CodeImageOutput> {
  return callStaff('code.image', { codeId, kind }, readCodeImage)
}

export function printPosters(input: PosterPrintInput): Promise<PosterPrintOutput> {
  return callStaff('poster.print', input, readPosterPrint)
}
