// <picker>: selector, multiSelector, time and date; `region` needs WeChat's own list of places and says that it is not here.

import type { ComponentSpace } from 'glass-easel'
import type { Host } from '../host/types'
import { defineBuiltin } from './define'
import { registerField } from './form'
import { type Columns, dateColumns, multiColumns, selectorColumns, timeColumns } from './picker-columns'
import { openPickerSheet } from './picker-sheet'

const properties = {
  headerText: '', mode: 'selector', disabled: false, range: [] as readonly unknown[], rangeKey: '', value: null, start: '', end: '', fields: 'day',
  name: '', customItem: '', level: 'region',
}

export const definePicker = (space: ComponentSpace, host: Host): void =>
  defineBuiltin(space, 'picker', properties, builtin => {
    const columns = (): Columns | undefined => {
      const value = builtin.get('value')
      const text = typeof value === 'string' ? value : ''
      switch (builtin.get('mode')) {
        case 'selector': return selectorColumns(builtin.get('range'), builtin.get('rangeKey'), value)
        case 'multiSelector': return multiColumns(builtin.get('range'), builtin.get('rangeKey'), value)
        case 'time': return timeColumns(text, builtin.get('start'), builtin.get('end'))
        case 'date': return dateColumns(text, builtin.get('start'), builtin.get('end'), builtin.get('fields'))
        default: return undefined
      }
    }
    let sheet: ReturnType<typeof openPickerSheet> | undefined
    const open = async (offered: Columns) => {
      sheet = openPickerSheet(builtin.get('headerText'), offered, (column, value) => {
        if (builtin.get('mode') === 'multiSelector') builtin.emit('columnchange', { column, value })
      })
      const chosen = await sheet.chosen
      sheet = undefined
      if (!chosen) {
        builtin.emit('cancel', {})
        return
      }
      const value = offered.value(chosen)
      builtin.set('value', value)
      builtin.emit('change', { value })
    }
    builtin.on('tap', () => {
      if (builtin.get('disabled') || sheet) return
      const offered = columns()
      if (offered) void open(offered).catch(error => host.reportError(error))
      else host.reportError(new Error(`<picker mode="${builtin.get('mode')}"> is not in this simulator yet`))
    })
    // The app answers columnchange with other rows while the sheet stands.
    builtin.watch(['range', 'value'], () => {
      const next = columns()
      if (sheet && next && builtin.get('mode') === 'multiSelector') sheet.replace(next)
    })
    registerField(builtin.element, { name: () => builtin.get('name'), value: () => builtin.get('value'), reset: () => undefined })
  })
