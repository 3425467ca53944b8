import { cssString } from './markup.ts'

/**
 * The report's looks: always the light theme. One column as wide as the text of an A4 page, so that it reads the
 * same on the screen and on paper.
 */
export function reportStyle(title: string, font: string): string {
  return `@font-face{font-family:"Inter Variable";src:url(${font}) format("woff2");font-weight:100 900;font-display:block}
${SCREEN}${print(title)}`
}

const SCREEN = `
:root{--text:#1A1D1B;--text-2:#535A55;--text-3:#636A65;--line:#E3E3DD;--line-2:#CFCFC7;--canvas:#FAFAF8;--sunken:#F4F4F1;--bad:#B3261E;--warn:#8A5A00;--warn-soft:#FAF0DA;--info:#2A62A8;
--font:"Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;--mono:ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace}
*{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--canvas);color:var(--text);font:400 12px/18px var(--font);font-feature-settings:"cv11","ss03";-webkit-font-smoothing:antialiased}
h1,h2,h3,p,dl,dd,figure,pre{margin:0}
svg{display:block}
.page{width:794px;max-width:100%;margin:32px auto;padding:44px 63px 40px;background:#fff;border:1px solid var(--line);border-radius:10px}
.top,.end{display:flex;gap:8px;align-items:center;font-size:11px;line-height:16px;color:var(--text-2)}
.top{padding-bottom:10px;border-bottom:1px solid var(--line-2)}
.top b{color:var(--text);font-weight:650}.top time{margin-left:auto}
.end{margin-top:32px;padding-top:10px;border-top:1px solid var(--line)}.end span:last-child{margin-left:auto}
.logo{width:16px;height:16px}
h1{margin-top:26px;font-size:30px;line-height:36px;font-weight:650;letter-spacing:-.025em;overflow-wrap:anywhere}
.answer{margin-top:8px;max-width:56ch;font-size:17px;line-height:25px;text-wrap:pretty}
.lead{margin-top:10px;max-width:84ch;color:var(--text-2)}
h2{margin:28px 0 8px;font-size:15px;line-height:20px;font-weight:600;letter-spacing:-.01em}
h2 .n{display:inline-block;min-width:20px;color:var(--text-3);font-variant-numeric:tabular-nums}
h3{font-size:12px;line-height:18px;font-weight:600}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left}
th{padding:0 10px 6px;text-align:left;font-size:11px;line-height:16px;font-weight:600;color:var(--text-3);white-space:nowrap}
td,tbody th{height:25px;padding:0 10px;border-top:1px solid var(--line);font-size:12px;line-height:18px;font-weight:400;color:var(--text);text-align:left;white-space:nowrap}
tbody tr:last-child>*{border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}th:last-child,td:last-child{padding-right:0}
th.r,td.r{text-align:right}
td.b{font-weight:600}td.t2{color:var(--text-2)}
td.flag{color:var(--bad);font-weight:650}
.dot{width:80px;height:12px;margin-left:auto}.bar{width:100%;min-width:120px;height:8px}td.w{width:38%}
.note{display:flex;gap:8px;margin-top:10px;padding:8px 12px;background:var(--warn-soft);border-radius:6px}
.note .ic{flex:none;width:16px;height:16px;margin-top:1px;color:var(--warn)}
.notes{margin-top:16px}
.chart svg{width:100%;height:auto;font-variant-numeric:tabular-nums lining-nums}
figcaption,.small{margin-top:6px;font-size:11px;line-height:16px;color:var(--text-2);max-width:96ch;text-wrap:pretty}
details{margin-top:8px}
summary{width:fit-content;padding:2px 4px;margin-left:-4px;border-radius:4px;font-size:11px;line-height:16px;font-weight:500;color:var(--text-2);cursor:pointer}
summary:focus-visible{outline:2px solid var(--info);outline-offset:2px}
details table{margin-top:6px}details td,details tbody th{height:22px;font-size:11px}
.marks{display:grid;grid-template-columns:repeat(auto-fit,minmax(78px,1fr));margin-top:6px;overflow:hidden;border:1px solid var(--line);border-radius:6px}
.marks div{padding:5px 10px 6px;box-shadow:-1px 0 0 var(--line)}
.marks dt{font-size:11px;line-height:15px;color:var(--text-2)}.marks dd{font-weight:600;font-variant-numeric:tabular-nums lining-nums}
.method{display:grid;grid-template-columns:148px 1fr;gap:9px 16px}
.method dt{font-weight:600}.method dd{max-width:78ch}
.formula{margin-top:3px;font-feature-settings:"cv11","ss03","case";font-variant-numeric:lining-nums}
.formula,.source{display:block}.source{margin-top:2px;font-size:11px;line-height:16px;color:var(--text-2)}
.facts{display:grid;grid-template-columns:1fr 1fr;gap:0 32px}
.facts div,.hashes div{display:flex;gap:12px;min-height:25px;align-items:center;border-top:1px solid var(--line)}
.hashes div:last-child{border-bottom:1px solid var(--line)}
.facts dt,.hashes dt{color:var(--text-2)}.facts dd,.hashes dd{margin-left:auto;text-align:right;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere}
code{white-space:nowrap}
code,.mono{font-family:var(--mono);font-size:11px;font-feature-settings:normal}
.hashes .mono{font-size:10.5px}
pre{margin-top:6px;padding:10px 12px;background:var(--sunken);border-radius:6px;font:400 10.5px/15px var(--mono);font-feature-settings:normal;white-space:pre-wrap;overflow-wrap:anywhere}
.yaml{columns:2;column-gap:24px}
.step{margin-top:14px;max-width:92ch;text-wrap:pretty}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:760px){td,tbody th{padding:0 5px;white-space:normal}th{padding:0 5px 6px;white-space:normal}.dot{width:44px}.bar{min-width:40px}.page{margin:0;padding:24px 16px;border:0;border-radius:0}.facts{grid-template-columns:1fr}.yaml{columns:1}.method{grid-template-columns:1fr;gap:2px}.method dd{margin-bottom:10px}.hashes div{flex-wrap:wrap}}
`

/** A4, margins of 17 mm, the run's name and the page numbers at the foot of each page. */
function print(title: string): string {
  const small = 'font:400 8.25pt/12pt "Inter Variable",Inter,system-ui,sans-serif;color:#535A55'
  const foot = `${small};vertical-align:top;padding-top:2.5mm;border-top:.75pt solid #E3E3DD;margin-top:3mm`
  return `@page{size:A4;margin:17mm;
@bottom-left{content:${cssString(title)};${foot};width:75%;text-align:left;white-space:nowrap;overflow:hidden}
@bottom-right{content:"Page " counter(page) " of " counter(pages);${foot};width:25%;text-align:right}}
@media print{
html{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{background:#fff}
.page{width:auto;margin:0;padding:0;border:0}
.end,details{display:none}
h1{margin-top:22px}
h2,h3,caption{break-after:avoid}
table,figure,.note,.marks,.facts,.method dt,.method dd,.hashes div{break-inside:avoid}
thead{display:table-header-group}
p,dd,pre{orphans:3;widows:3}
pre{break-inside:avoid}
h2{margin-top:24px}
}`
}
