// What a recording or the music shows at a moment: the word of its one button, how far it is, and what went wrong.

import type { Playing } from './playing'
import { clockOf, lengthOf } from './time'

export interface Sound {
  id: string
  title: string
  /** 0 where nobody recorded it. */
  seconds: number
  music: boolean
}

export interface ShownSound {
  name: string
  /** The event of the button. */
  act: 'played' | 'paused' | 'stopped'
  icon: 'play' | 'pause' | 'stop' | 'retry'
  word: string
  /** Of the button, for those who hear it. */
  label: string
  /** Under the name. */
  note: string
  /** Whether it can be moved through. */
  open: boolean
  at: number
  total: number
  elapsed: string
  length: string
  problem: string
}

export function shownSound(sound: Sound, now: Playing, quiet: boolean): ShownSound {
  const mine = now.id === sound.id && sound.id !== ''
  const total = Math.round((mine && now.seconds) || sound.seconds)
  const stage = mine ? now.stage : 'still'
  const button = sound.music ? musicButton(stage, quiet) : buttonOf(stage)
  const at = mine ? Math.min(now.at, total || now.at) : 0
  const note = stage === 'waiting' ? '正在打开' : sound.music && quiet && stage === 'still' ? '已停，不会再响' : lengthOf(total)
  const kind = sound.music ? '配乐' : '录音'
  return {
    ...button,
    name: `${kind}：${sound.title}`,
    label: `${button.word}${sound.music ? '' : '录音'}，${sound.title}`,
    note,
    open: !sound.music && mine && stage !== 'failed' && total > 0,
    at,
    total,
    elapsed: clockOf(at),
    length: clockOf(total),
    problem: stage === 'failed' ? `这段${kind}没有放出来，可能是网络不好。点“再试一次”。` : '',
  }
}

type Button = Pick<ShownSound, 'act' | 'icon' | 'word'>
type Stage = Playing['stage'] | 'still'

function buttonOf(stage: Stage): Button {
  if (stage === 'playing' || stage === 'waiting') return { act: 'paused', icon: 'pause', word: '暂停' }
  if (stage === 'failed') return { act: 'played', icon: 'retry', word: '再试一次' }
  return { act: 'played', icon: 'play', word: stage === 'paused' ? '接着放' : '播放' }
}

function musicButton(stage: Stage, quiet: boolean): Button {
  if (stage === 'playing' || stage === 'waiting') return { act: 'stopped', icon: 'stop', word: '停止音乐' }
  if (stage === 'failed') return { act: 'played', icon: 'retry', word: '再试一次' }
  return { act: 'played', icon: 'play', word: quiet ? '再放' : '播放音乐' }
}
