// What wx.cloud rejects with becomes one of our own errors, whatever it is.

import { transportError } from '../../../../miniprogram/cloud/transport'

describe('a transport failure', () => {
  test.each([
    [{ errCode: -501023, errMsg: 'unauthenticated access is denied' }, 'not_allowed'],
    [{ errCode: -606006, errMsg: 'no permission' }, 'not_allowed'],
    [{ errCode: -504002, errMsg: 'functions execute fail' }, 'internal'],
    [{ errCode: -504003, errMsg: 'functions time limit exceeded' }, 'internal'],
    [{ errMsg: 'cloud.callFunction:fail network' }, 'unavailable'],
    [undefined, 'unavailable'],
    ['text', 'unavailable'],
  ])('%j is %s', (error, code) => {
    expect(transportError(error).code).toBe(code)
  })
})
