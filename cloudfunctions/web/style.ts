// The one style sheet of the web pages, in the project's colours and sizes, light and dark, on paper too.

import { paperStyle } from './style-paper'
import { articleStyle } from './style-article'

/** `wordmark` is the address of its outlines. */
export function styleSheet(wordmark: string): string {
  return `:root {
  --page: #f2f4f1; --surface: #fff; --sheet: #fff; --ink: #1a201d; --ink2: #4e5652; --ink3: #656d69;
  --accent: #1b674b; --on-accent: #fff; --pressed: #124b36; --wash: #e6f0ea; --rule: #d9ddd8; --frame: #b9c0bb; --double: #1a201d; --shadow: rgba(0, 0, 0, 0.18);
  --red: #a63a26; --orange: #8a5a00; --green: #1b674b; --blue: #1f5a8a; --grey: #656d69;
  --body: 20px; --line: 36px; --title: 32px; --title-line: 46px; --heading: 25px; --heading-line: 36px; --meta: 16px; --meta-line: 24px;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #111312; --surface: #1a1d1b; --sheet: #252927; --ink: #e2e6e2; --ink2: #b2b9b4; --ink3: #949c97;
    --accent: #72c7a0; --on-accent: #0c1a13; --pressed: #8fd6b4; --wash: #1d3027; --rule: #313633; --frame: #4a514d; --double: #a3aba6; --shadow: rgba(0, 0, 0, 0.6);
    --red: #f2937f; --orange: #e3b44e; --green: #72c7a0; --blue: #8bbcec; --grey: #949c97;
  }
}
@media (max-width: 600px) { :root { --title: 25px; --title-line: 36px; --heading: 22px; --heading-line: 32px; } }
:root:has(input[value="standard"]:checked) { --body: 18px; --line: 32px; }
:root:has(input[value="larger"]:checked) { --body: 24px; --line: 42px; --heading: 27px; --heading-line: 38px; --meta: 18px; --meta-line: 26px; }
:root:has(input[value="largest"]:checked) { --body: 28px; --line: 48px; --heading: 30px; --heading-line: 42px; --meta: 20px; --meta-line: 30px; }
@media (max-width: 600px) {
  :root:has(input[value="standard"]:checked) { --body: 17px; --line: 30px; --title: 22px; --title-line: 32px; }
  :root:has(input[value="largest"]:checked) { --title: 28px; --title-line: 40px; --heading: 28px; --heading-line: 40px; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--ink); font: var(--body)/var(--line) "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; line-break: strict; overflow-wrap: anywhere; text-spacing-trim: trim-start; text-autospace: normal; }
a { color: var(--accent); text-underline-offset: 4px; }
a:hover { color: var(--pressed); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.icon { flex: none; width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.masthead { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 24px; max-width: 1080px; margin: 0 auto; padding: 16px 20px 12px; border-bottom: 1px solid var(--rule); font-size: 17px; line-height: 24px; }
.masthead nav { display: flex; flex-wrap: wrap; gap: 4px 24px; }
.masthead nav a, .print { display: flex; align-items: center; min-height: 44px; color: var(--accent); text-decoration: none; }
.masthead nav a:hover, .print:hover { text-decoration: underline; }
.home { display: flex; align-items: center; gap: 12px; min-height: 44px; color: var(--accent); }
.home .icon { width: 30px; height: 30px; }
.wordmark { width: 57px; height: 28px; overflow: hidden; background: var(--ink); color: transparent; -webkit-mask: url("${wordmark}") left center / contain no-repeat; mask: url("${wordmark}") left center / contain no-repeat; }
.print { padding: 0; border: 0; background: none; font: inherit; cursor: pointer; }
.print[hidden] { display: none; }
main { max-width: 720px; margin: 0 auto; padding: 24px 20px 48px; }
.foot { max-width: 720px; margin: 0 auto; padding: 20px 20px 48px; color: var(--ink3); font-size: 15px; line-height: 24px; }
.double { height: 6px; margin: 0 0 24px; border: solid var(--double); border-width: 3px 0 1px; }
h1 { margin: 0 0 20px; font-size: var(--title); line-height: var(--title-line); }
h1.name { font-family: "Songti SC", "Noto Serif SC", serif; }
h2 { margin: 40px 0 12px; font-size: var(--heading); line-height: var(--heading-line); }
.whole { display: inline-block; }
.hanging { margin-left: -0.5em; text-spacing-trim: space-all; }
.meta { color: var(--ink3); font-size: var(--meta); line-height: var(--meta-line); }
.intro { margin: 0 0 16px; color: var(--ink2); font-size: 17px; line-height: 28px; }
.list { margin: 0; padding: 0; list-style: none; }
.list li { padding: 14px 0; border-bottom: 1px solid var(--rule); }
.list a { display: block; padding: 4px 0; color: var(--ink); font-weight: 700; line-height: 32px; text-decoration: none; }
.list a:hover { text-decoration: underline; }
.list .hanging { margin-left: 0; }
.list .meta span, .list .meta time { margin-right: 16px; font-variant-numeric: tabular-nums; }
.next { display: inline-flex; align-items: center; min-height: 44px; }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 4px 24px; margin: 0 0 24px; padding: 12px 0; border: solid var(--rule); border-width: 1px 0; font-size: 17px; line-height: 28px; }
.facts dt { color: var(--ink3); }
.facts dd { margin: 0; }
${articleStyle}${paperStyle}`
}
