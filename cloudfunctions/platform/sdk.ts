// The SDK, started once an instance in the environment that the function runs in.

import * as cloud from 'wx-server-sdk'

// The SDK's typings ask for a string, its documentation for this symbol:
// https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/init/server.html
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export { cloud }
