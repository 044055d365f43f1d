// What came of saving a picture, in words with something to do next.

/** `left`: the reader gave up by themselves. `denied` is undone in WeChat's settings of the program, `locked` in the phone's own. */
export type Saved = 'saved' | 'left' | 'disagreed' | 'denied' | 'locked' | 'failed'

export const savedWords: Record<Saved, string> = {
  saved: '存好了，在手机的相册里。',
  left: '',
  disagreed: '没有存：您没有同意隐私保护指引。过一会儿再点“保存到手机”，选“同意”就能存。',
  denied: '没有存：您没有让阅栏往相册里放图片。点“去设置”，打开“添加到相册”就能存。',
  locked: '没有存：手机没有让微信往相册里放图片。在手机的“设置”里找到微信，让它添加照片，再回来存。',
  failed: '没有存上，可能是手机没有地方了。也可以按住上面的图片不放，再选保存。',
}

/** WeChat tells of a no in several ways, by its version and the phone's. `album` is what the phone lets WeChat do, where it says so. */
export function refusalOf(errMsg: string, album: string): Exclude<Saved, 'saved'> {
  if (errMsg.includes('privacy')) return 'disagreed'
  if (errMsg.includes('cancel')) return 'left'
  if (album === 'denied' || errMsg.includes('system permission')) return 'locked'
  return /auth\w* (deny|denied|no response)/.test(errMsg) ? 'denied' : 'failed'
}
