// The client of the front page.

import type { HomeOpenOutput } from '../contract/home'
import { callReader } from './call'
import { readHomeOpen } from './read-home'

export function openHome(): Promise<HomeOpenOutput> {
  return callReader('home.open', {}, readHomeOpen)
}
