// A printed article: the text, the number, and the code that leads from the paper back to it.

export const paperStyle = `@media print {
  :root { --page: #fff; --surface: #fff; --ink: #000; --ink2: #333; --ink3: #444; --accent: #000; --wash: #fff; --rule: #999; --frame: #999; --double: #000; --body: 12pt; --line: 20pt; --title: 20pt; --title-line: 28pt; --heading: 14pt; --heading-line: 22pt; --meta: 10pt; --meta-line: 15pt; }
  @page { margin: 20mm; }
  .masthead nav, .sizes, .acts, .rules, .foot, .next, .end .reads { display: none; }
  .masthead, main { max-width: none; padding-left: 0; padding-right: 0; }
  .wordmark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .reads { padding: 4pt 0; }
  .crest { border: 1px solid #999; }
  .body figure, .body blockquote, tr, .take { break-inside: avoid; }
  h1, h2 { break-after: avoid; }
  .body img { max-height: 160mm; width: auto; max-width: 100%; margin: 0 auto; }
  .body video, .body audio { display: none; }
  .table { overflow: visible; }
  .body a[href^="http"]::after { content: " (" attr(href) ")"; }
  .take .code { width: 30mm; height: 30mm; }
}
`
