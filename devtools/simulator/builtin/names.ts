// The built-in components that are here; the rest of WeChat's list says so by name when a page uses it.

export const BUILTIN_NAMES: ReadonlySet<string> = new Set((
  'view text image button scroll-view swiper swiper-item input textarea form label checkbox checkbox-group radio radio-group switch slider '
  + 'picker picker-view picker-view-column navigator rich-text icon progress block canvas page-meta navigation-bar cover-view cover-image '
  + 'video audio root-portal editor'
).split(' '))

export const MISSING_NAMES: readonly string[] = (
  'map camera live-player live-pusher editor-portal ad ad-custom official-account official-account-publish open-data open-data-list '
  + 'open-data-item movable-area movable-view match-media functional-page-navigator voip-room xr-frame list-view list-builder grid-view '
  + 'grid-builder sticky-header sticky-section nested-scroll-header nested-scroll-body snapshot span draggable-sheet open-container '
  + 'share-element page-container keyboard-accessory channel-live channel-video store-home store-product store-coupon aria-component '
  + 'web-view selection tap-gesture-handler double-tap-gesture-handler scale-gesture-handler force-press-gesture-handler pan-gesture-handler '
  + 'vertical-drag-gesture-handler horizontal-drag-gesture-handler long-press-gesture-handler'
).split(' ')
