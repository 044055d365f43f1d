// How an article looks that is read from a file, by day, by night and on paper: set like its page, in one sheet without anything to fetch.

import { palette } from '../../../miniprogram/contract/body'
import { paperInks, sizeFactors } from '../takeout/inks'

export const fileStyle = `:root { color-scheme: light dark; }
body { max-width: 680px; margin: 0 auto; padding: 32px 20px 64px; background: #fff; color: #1a201d; font: 18px/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 16px; font-size: 1.55em; line-height: 1.4; }
h2 { margin: 32px 0 12px; font-size: 1.2em; line-height: 1.5; }
.byline, .end, figcaption, .meta { color: #4e5652; font-size: 0.85em; line-height: 1.6; }
.byline { margin-bottom: 24px; padding-bottom: 16px; border-bottom: 3px double #b9c0bb; }
.byline p, .end p { margin: 0; }
.end { margin-top: 40px; padding-top: 16px; border-top: 1px solid #b9c0bb; text-align: right; }
.body p { margin: 0 0 16px; text-indent: 2em; text-align: justify; white-space: pre-line; }
.body p.center { text-indent: 0; text-align: center; }
.body p.right { text-indent: 0; text-align: right; }
.body p.file { text-indent: 0; text-align: left; white-space: normal; }
.body blockquote { margin: 0 0 16px; padding: 4px 0 4px 20px; border-left: 3px solid #b9c0bb; white-space: pre-line; }
.body hr { margin: 32px auto; width: 96px; border: 0; border-top: 1px solid #b9c0bb; }
.body figure { margin: 24px 0; }
.body img, .body video { display: block; max-width: 100%; width: auto; height: auto; margin: 0 auto; }
.body audio { display: block; width: 100%; }
figcaption { margin-top: 8px; text-align: center; }
.missing { padding: 32px 20px; border: 1px dashed #b9c0bb; text-align: center; }
.table { overflow-x: auto; margin-bottom: 24px; }
table { border-collapse: collapse; min-width: 100%; font-size: 0.9em; line-height: 1.6; }
td { min-width: 3em; padding: 6px 10px; border: 1px solid #b9c0bb; vertical-align: top; }
a { color: #1b674b; }
.small { font-size: ${sizeFactors.small}em; } .large { font-size: ${sizeFactors.large}em; }
${palette.map((name) => `.${name} { color: ${paperInks[name]}; }`).join(' ')}
@media (prefers-color-scheme: dark) and (not print) {
  body { background: #1a1d1b; color: #e2e6e2; }
  .byline, .end, figcaption, .meta { color: #b2b9b4; }
  a, .green { color: #72c7a0; } .red { color: #f2937f; } .orange { color: #e3b44e; } .blue { color: #8bbcec; } .grey { color: #949c97; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 12pt; }
  .body figure, .body blockquote, tr { break-inside: avoid; }
  h1, h2 { break-after: avoid; }
  .body img { max-height: 160mm; }
  .body a[href^="http"]::after { content: " (" attr(href) ")"; }
}
`
