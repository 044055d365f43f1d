// board.rows: the names and places in an .xlsx, for the person to look at; nothing is written, and the file goes.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { rowsOfCells } from '../../miniprogram/staff/contract/board-rows'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { importFileId } from '../domain/door/fields'
import { downloadFile, removeFile } from '../platform/files'
import { staffOf } from './permission'
import { rowsOfSheet } from './sheet'

/** ApiError: not_allowed, bad_input. */
export const boardRows = action<StaffActions['board.rows']>(z.strictObject({ fileId: importFileId }), async ({ fileId }, context) => {
  await staffOf(context)
  try {
    const bytes = await downloadFile(fileId).catch(() => undefined)
    if (!bytes) throw new ApiError('bad_input', '没有收到文件，请再传一次')
    const cells = rowsOfSheet(bytes)
    if (!cells) throw new ApiError('bad_input', '读不懂这个文件，请用 .xlsx 表格，第一列写名称，第二列写位置')
    return rowsOfCells(cells)
  } finally {
    await removeFile(fileId).catch((error: unknown) => context.logFailure('remove import', error))
  }
})
