// Reading what WeChat's content safety tells of a picture: only a clear pass is one.

import { readPictureAnswer } from '../../../../cloudfunctions/platform/safety'

const event = { MsgType: 'event', Event: 'wxa_media_check', trace_id: 'a-b-c', version: 2, errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 } }

test('a verdict is read, its label as number or as text', () => {
  expect(readPictureAnswer(event)).toEqual({ traceId: 'a-b-c', suggest: 'pass', label: 100 })
  expect(readPictureAnswer({ ...event, errcode: undefined, result: { suggest: 'risky', label: '20006' } })).toEqual({ traceId: 'a-b-c', suggest: 'risky', label: 20_006 })
})

test('a picture that could not be looked at did not pass, whatever else stands there', () => {
  expect(readPictureAnswer({ ...event, errcode: -1008 })).toEqual({ traceId: 'a-b-c', suggest: 'failed', label: -1008 })
})

test('another event is none, and a verdict without words is an error', () => {
  expect(readPictureAnswer({ ...event, Event: 'subscribe_msg_popup_event' })).toBeUndefined()
  expect(readPictureAnswer({ ...event, trace_id: '' })).toBeUndefined()
  expect(readPictureAnswer(undefined)).toBeUndefined()
  expect(() => readPictureAnswer({ ...event, result: {} })).toThrow('undefined')
})
