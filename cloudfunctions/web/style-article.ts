// How the page of an article is set: a measure of 680, the buttons and what hangs from them, every kind of block.

export const articleStyle = `.ear { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 24px; font-size: 16px; line-height: 24px; }
.series { color: var(--ink3); }
.series b { color: var(--ink); }
.sizes { display: flex; flex-wrap: wrap; align-items: center; gap: 0 4px; min-width: 0; margin: 0 -10px 8px 0; padding: 0; border: 0; color: var(--ink2); }
.sizes legend { float: left; padding: 10px 8px 10px 0; color: var(--ink3); }
.sizes label { display: inline-flex; align-items: center; justify-content: center; min-width: 44px; min-height: 44px; padding: 0 10px; border-radius: 4px; cursor: pointer; }
.sizes input { position: absolute; opacity: 0; pointer-events: none; }
.sizes label:has(:checked) { background: var(--wash); color: var(--accent); font-weight: 700; }
.sizes label:has(:focus-visible) { outline: 3px solid var(--accent); }
.byline { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: center; }
.crest { flex: none; width: 52px; height: 52px; border-radius: 4px; background: var(--wash); color: var(--accent); font-size: 24px; line-height: 52px; font-weight: 700; text-align: center; }
.who { flex: 1 1 220px; min-width: 0; }
.org { display: inline-flex; align-items: center; min-height: 28px; color: var(--ink); font-size: 19px; line-height: 28px; font-weight: 700; text-decoration: none; }
.org .icon { width: 18px; height: 18px; color: var(--ink3); }
.who .meta { font-size: 16px; line-height: 24px; }
.who .meta span { margin-right: 16px; white-space: nowrap; }
.who .meta .correction { white-space: normal; overflow-wrap: anywhere; }
.acts { display: flex; flex-wrap: wrap; gap: 12px; }
.hang { position: relative; }
.hang summary { list-style: none; cursor: pointer; }
.hang summary::-webkit-details-marker { display: none; }
.button { display: inline-flex; align-items: center; gap: 8px; min-height: 48px; padding: 0 20px 0 16px; border: 1px solid var(--frame); border-radius: 6px; background: var(--surface); color: var(--ink); font-size: 17px; line-height: 24px; font-weight: 700; text-decoration: none; white-space: nowrap; }
.button:hover { border-color: var(--accent); color: var(--ink); }
.button .icon { width: 20px; height: 20px; }
.filled { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.filled:hover { border-color: var(--pressed); background: var(--pressed); color: var(--on-accent); }
.popover { position: absolute; z-index: 1; top: calc(100% + 14px); right: 0; display: flex; flex-direction: column; align-items: center; gap: 8px; width: min(320px, calc(100vw - 40px)); padding: 24px 20px 20px; border: 1px solid var(--frame); border-radius: 12px; background: var(--sheet); box-shadow: 0 8px 32px var(--shadow); color: var(--ink); font-size: 18px; line-height: 28px; text-align: center; }
.hang[open] > summary::after { content: ""; position: absolute; z-index: 2; top: calc(100% + 6px); left: 50%; width: 16px; height: 16px; margin-left: -8px; transform: rotate(45deg); border: solid var(--frame); border-width: 1px 0 0 1px; background: var(--sheet); }
.popover p { margin: 0; text-align: left; }
.code { display: block; width: 240px; height: 240px; border-radius: 2px; background: #fff; }
.reads { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; margin: 20px 0 24px; border: solid var(--rule); border-width: 1px 0; color: var(--ink2); font-size: var(--meta); line-height: var(--meta-line); font-variant-numeric: tabular-nums; }
.reads b { color: var(--ink); font-size: 1.15em; }
.rules summary { display: flex; align-items: center; min-height: 48px; color: var(--accent); }
.rules .popover { right: auto; left: -100px; gap: 12px; font-size: 17px; }
.body p { margin: 0 0 16px; text-indent: 2em; text-align: justify; }
:root:has(input[value^="large"]:not([value="large"]):checked) .body p { text-align: left; }
.body p.center { text-indent: 0; text-align: center; }
.body p.right { text-indent: 0; text-align: right; }
.body h2 { text-wrap: balance; }
.body blockquote { margin: 0 0 16px; padding: 4px 0 4px 20px; border-left: 3px solid var(--frame); color: var(--ink2); }
.body ul, .body ol { margin: 0 0 16px; padding-left: 1.8em; }
.body hr { margin: 32px auto; width: 96px; border: 0; border-top: 1px solid var(--frame); }
.body figure { margin: 24px 0; }
.body img, .body video { display: block; width: 100%; height: auto; border-radius: 2px; background: var(--page); color: var(--ink3); font-size: 16px; line-height: 24px; }
.body audio { display: block; width: 100%; }
.missing { padding: 48px 20px; border-radius: 2px; background: var(--page); color: var(--ink3); font-size: 16px; line-height: 24px; text-align: center; }
@media (prefers-color-scheme: light) { .missing, .body img, .body video { color: var(--ink2); } }
figcaption { margin-top: 8px; color: var(--ink3); font-size: var(--meta); line-height: var(--meta-line); }
.gallery { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr)); gap: 16px; margin: 24px 0; align-items: start; }
.gallery figure { margin: 0; }
.table { overflow-x: auto; margin: 0 0 24px; }
table { border-collapse: collapse; min-width: 100%; font-size: 0.9em; line-height: 1.6; }
td { min-width: 4em; padding: 8px 12px; border: 1px solid var(--frame); vertical-align: top; }
.body p.file { text-indent: 0; text-align: left; }
.small { font-size: 0.8em; } .large { font-size: 1.2em; }
.red { color: var(--red); } .orange { color: var(--orange); } .green { color: var(--green); } .blue { color: var(--blue); } .grey { color: var(--grey); }
.end { margin-top: 32px; }
.signature, .maker { margin: 0 0 8px; color: var(--ink3); font-size: var(--meta); line-height: var(--meta-line); }
.signature span { margin-right: 16px; }
.maker b { color: var(--ink2); }
.end .popover { right: auto; left: 0; }
.end .rules .popover { left: -100px; }
.take { display: flex; flex-direction: column; align-items: center; margin: 48px 0 0; padding-top: 24px; border-top: 1px solid var(--rule); font-size: 18px; line-height: 28px; text-align: center; }
.take h2 { margin: 0 0 16px; }
.take .code { margin-bottom: 12px; }
/* 60 where the letters are large: who needs them needs that too. */
:root:has(input[value^="large"]:not([value="large"]):checked) :is(.button, .rules summary, .sizes label, .masthead nav a, .print, .home) { min-height: 60px; }
:root:has(input[value^="large"]:not([value="large"]):checked) :is(.button, .sizes, .masthead) { font-size: 20px; }
@media (max-width: 600px) {
  .ear { flex-direction: column; align-items: flex-start; }
  .sizes { margin-right: 0; }
  .sizes legend { padding-right: 0; }
  .who { flex-basis: 150px; }
  .byline .acts { width: 100%; }
  /* What hangs keeps to the row of its button, or it would leave the screen. */
  .acts, .reads { position: relative; }
  .hang { position: static; }
  .hang summary { position: relative; }
  .popover, .end .popover, .rules .popover, .end .rules .popover { right: auto; left: 0; }
}
`
