// The tags that WeChat itself knows: whatever else stands in a template must be declared in usingComponents.

const syntax = 'block slot template import include wxs page-meta page-container root-portal share-element'
const containers = 'view scroll-view swiper swiper-item movable-area movable-view cover-view cover-image match-media'
const gestures =
  'tap-gesture-handler double-tap-gesture-handler scale-gesture-handler force-press-gesture-handler pan-gesture-handler ' +
  'vertical-drag-gesture-handler horizontal-drag-gesture-handler long-press-gesture-handler'
const lists = 'list-view list-builder grid-view grid-builder sticky-header sticky-section nested-scroll-header nested-scroll-body snapshot span draggable-sheet open-container'
const content = 'icon progress rich-text text selection'
const forms = 'button checkbox checkbox-group editor editor-portal form input keyboard-accessory label picker picker-view picker-view-column radio radio-group slider switch textarea'
const navigation = 'navigator functional-page-navigator navigation-bar'
const media = 'audio camera channel-live channel-video image live-player live-pusher video voip-room map canvas xr-frame'
const open = 'web-view ad ad-custom official-account official-account-publish open-data open-data-list open-data-item store-home store-product store-coupon aria-component'

export const builtinTags: ReadonlySet<string> = new Set(
  [syntax, containers, gestures, lists, content, forms, navigation, media, open].join(' ').split(' '),
)
