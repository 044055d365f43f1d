// What WeChat itself keeps of persons, beside the app's data and never in it: in wechat.sqlite of the data folder, so that it outlives a restart.

import { join } from 'node:path'
import { openSqlite, type Sqlite } from '../database/sqlite'

export function openWechatFile(dataDir: string): Sqlite {
  const file = openSqlite(join(dataDir, 'wechat.sqlite'))
  file.exec('CREATE TABLE IF NOT EXISTS grants (openid TEXT, template TEXT, left INTEGER, PRIMARY KEY (openid, template))')
  file.exec('CREATE TABLE IF NOT EXISTS message_settings (openid TEXT PRIMARY KEY, settings TEXT)')
  file.exec('CREATE TABLE IF NOT EXISTS visits (openid TEXT PRIMARY KEY, at INTEGER)')
  file.exec('CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY AUTOINCREMENT, openid TEXT, at INTEGER, content TEXT)')
  file.exec('CREATE INDEX IF NOT EXISTS messages_of ON messages (openid, id)')
  file.exec('CREATE TABLE IF NOT EXISTS media_checks (trace TEXT PRIMARY KEY, openid TEXT, url TEXT, due INTEGER, tries INTEGER)')
  return file
}
