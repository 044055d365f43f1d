// Shows the pictures of an article at full size, one after the other.

/**
 * Neither of WeChat's viewers shows captions: previewImage takes addresses alone, previewMedia an address, a type and a video's poster.
 * previewImage is the one whose documentation promises to take file ids of the cloud, and the caption stands under the picture where it was tapped.
 */
export function leafThrough(pictures: string[], fileId: string): void {
  wx.previewImage({ urls: pictures, current: fileId, fail: ({ errMsg }) => console.warn(errMsg) })
}
