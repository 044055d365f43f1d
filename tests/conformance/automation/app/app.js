App({ globalData: { count: 1 } })
