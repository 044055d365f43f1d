// The one style sheet of the web pages, in the project's colours and sizes, light and dark.

export const styleSheet = `:root {
  --page: #f2f4f1; --surface: #fff; --ink: #1a201d; --ink2: #4e5652; --ink3: #656d69;
  --accent: #1b674b; --wash: #e6f0ea; --rule: #d9ddd8; --double: #1a201d;
  --red: #a63a26; --orange: #8a5a00; --green: #1b674b; --blue: #1f5a8a; --grey: #656d69;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #111312; --surface: #1a1d1b; --ink: #e2e6e2; --ink2: #b2b9b4; --ink3: #949c97;
    --accent: #72c7a0; --wash: #1d3027; --rule: #313633; --double: #a3aba6;
    --red: #f2937f; --orange: #e3b44e; --green: #72c7a0; --blue: #8bbcec; --grey: #949c97;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--ink); font: 20px/36px system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; line-break: strict; overflow-wrap: anywhere; }
a { color: var(--accent); }
.masthead { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; max-width: 1040px; margin: 0 auto; padding: 16px 20px; border-bottom: 1px solid var(--rule); font-size: 17px; }
.masthead a { text-decoration: none; }
.wordmark { font: 700 24px/36px "Songti SC", "Noto Serif SC", serif; letter-spacing: 2px; }
main { max-width: 720px; margin: 0 auto; padding: 32px 20px 48px; }
.double { height: 6px; margin: 0 0 24px; border: solid var(--double); border-width: 3px 0 1px; }
h1 { margin: 0 0 24px; font-size: 32px; line-height: 46px; }
h2 { margin: 48px 0 12px; font-size: 25px; line-height: 36px; }
h3 { margin: 32px 0 8px; font-size: 22px; line-height: 34px; }
.byline { display: flex; gap: 16px; align-items: center; }
.crest { flex: none; width: 48px; height: 48px; border-radius: 4px; background: var(--wash); color: var(--accent); font: 700 24px/48px inherit; line-height: 48px; font-weight: 700; text-align: center; }
.org { font-weight: 700; line-height: 28px; }
.meta { color: var(--ink3); font-size: 16px; line-height: 24px; }
.reads { margin: 20px 0; padding: 8px 0; border: solid var(--rule); border-width: 1px 0; font-size: 16px; line-height: 28px; font-variant-numeric: tabular-nums; }
.reads b { font-size: 18px; }
.body p { margin: 0 0 16px; text-indent: 2em; text-align: justify; }
.body p.center, .body p.right { text-indent: 0; text-align: center; }
.body p.right { text-align: right; }
.body blockquote { margin: 0 0 16px; padding: 4px 0 4px 20px; border-left: 3px solid var(--rule); color: var(--ink2); }
.body ul, .body ol { margin: 0 0 16px; padding-left: 1.6em; }
.body hr { margin: 32px auto; width: 96px; border: 0; border-top: 1px solid var(--rule); }
.body figure { margin: 24px 0; }
.body img, .missing { display: block; width: 100%; height: auto; border-radius: 2px; background: var(--page); }
.missing { padding: 48px 20px; color: var(--ink3); text-align: center; }
figcaption { margin-top: 8px; color: var(--ink3); font-size: 16px; line-height: 24px; }
.table { overflow-x: auto; margin: 0 0 24px; }
table { border-collapse: collapse; min-width: 100%; font-size: 18px; line-height: 28px; }
td { padding: 8px 12px; border: 1px solid var(--rule); vertical-align: top; }
.small { font-size: 16px; } .large { font-size: 24px; }
.red { color: var(--red); } .orange { color: var(--orange); } .green { color: var(--green); } .blue { color: var(--blue); } .grey { color: var(--grey); }
.code { margin: 48px 0 0; padding-top: 32px; border-top: 1px solid var(--rule); text-align: center; }
.code img { width: 240px; height: 240px; background: #fff; }
.code strong { display: block; }
.list { margin: 0; padding: 0; list-style: none; }
.list li { padding: 16px 0; border-bottom: 1px solid var(--rule); }
.list a { color: inherit; font-weight: 700; text-decoration: none; }
.list a:hover { text-decoration: underline; }
.next { display: inline-block; margin-top: 24px; min-height: 44px; }
`
