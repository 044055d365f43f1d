// A newer version of the program: WeChat looks for it and brings it by itself; here it is only put to use.

const manager = wx.getUpdateManager()
let ready = false

manager.onUpdateReady(() => {
  ready = true
})

/** Starts the program anew in its newer version; false where none is on the phone yet. */
export function useNewerVersion(): boolean {
  if (ready) manager.applyUpdate()
  return ready
}
