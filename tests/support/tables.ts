// Tables as people keep them, for suites and journeys.

import writeXlsxFile from 'write-excel-file/node'

/** An .xlsx with one sheet of texts. */
export async function tableOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const data = rows.map((row) => row.map((value) => ({ value, type: String })))
  return Buffer.from(await writeXlsxFile([{ sheet: '栏', data }]).toBuffer())
}
