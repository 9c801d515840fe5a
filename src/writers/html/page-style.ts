/** The look of the page: light and dark by the reader's system, wide and narrow screens, and A4 paper. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1b2733;--soft:#55636f;--line:#cfd8df;--paper:#fff;--ground:#f3f6f8;--accent:#1f4e79;--head:#e8eef3;
--good:#1e6b3a;--warn:#8a5300;--warn-ground:#fff4dd;--bad:#a4232a;--bad-ground:#fdecec;--fill:#fffbe6;--fill-line:#b58a00;--s1:#1f6fae;--s2:#d98324;--s3:#5b8c3a}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#a3b1bd;--line:#3a4753;--paper:#151d25;--ground:#0e141a;--accent:#8cc4f5;--head:#202b36;
--good:#7fd39a;--warn:#f2c069;--warn-ground:#33270f;--bad:#ff9a9a;--bad-ground:#3a1a1c;--fill:#2b2610;--fill-line:#d9b13b;--s1:#5aa9e6;--s2:#f0a957;--s3:#9ccc72}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.7 "Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--s2);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.4rem .8rem;z-index:9}
.page{display:grid;grid-template-columns:17rem minmax(0,1fr);max-width:96rem;margin:0 auto}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1.4rem 1rem;font-size:.9rem;line-height:1.5}
nav h2{font-size:1rem;margin:0 0 .5rem}nav ol{list-style:none;margin:0;padding:0}nav ol ol{padding-left:1em}
nav a{display:block;padding:.22rem .5rem;text-decoration:none;color:var(--ink);border-left:3px solid transparent}
nav a:hover,nav a:focus{border-left-color:var(--accent);background:var(--head)}nav ol ol a{color:var(--soft)}
main{padding:1.4rem clamp(.8rem,2.5vw,2.4rem) 4rem;background:var(--paper);min-height:100vh}
header h1{font-size:1.75rem;line-height:1.35;margin:.3rem 0;color:var(--accent)}
header p{margin:.1rem 0;color:var(--soft)}
.mark{display:inline-block;border:2px solid var(--bad);color:var(--bad);border-radius:.3rem;padding:0 .6rem;font-weight:700;letter-spacing:.15em}
h2{font-size:1.35rem;margin:2.4rem 0 .8rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent);line-height:1.4}
h3{font-size:1.12rem;margin:1.8rem 0 .6rem}h4{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.6rem 0;max-width:60em}.note{color:var(--soft);font-size:.9rem}
.verdict{font-size:1.08rem;border-left:4px solid var(--accent);padding:.4rem .9rem;background:var(--head)}
.alert{border-left:4px solid var(--bad);background:var(--bad-ground);padding:.4rem .9rem;font-weight:600}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.4rem,1fr));gap:.7rem;margin:1rem 0;padding:0}
.figures div{border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
.figures dt{color:var(--soft);font-size:.85rem}.figures dd{margin:0}.figures .value{font-size:1.45rem;font-weight:700;line-height:1.3;font-variant-numeric:tabular-nums}
.figures .remark{color:var(--soft);font-size:.8rem;line-height:1.4}
.figures .good{border-left:5px solid var(--good)}.figures .warning{border-left:5px solid var(--warn)}.figures .bad{border-left:5px solid var(--bad)}
.table{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.875rem;line-height:1.5}
caption.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.table table+table{margin-top:-1px}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid var(--line);padding:.32rem .5rem;text-align:left;vertical-align:middle}
thead th{background:var(--head);text-align:center}th.heading{background:var(--head);text-align:center;font-weight:600}
td.k,th.k,.figures .value{white-space:nowrap}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td.left,th.left{text-align:left}td.center,th.center{text-align:center}td.right,th.right{text-align:right}
.title{text-align:center;font-size:1.15rem;font-weight:700}.subtitle{text-align:center}td.label,th.label{font-weight:600;background:var(--head)}
tr.group>*{border-top:2px solid var(--accent);font-size:.95rem}.total{font-weight:700;background:var(--head)}td.muted{color:var(--soft)}td.note{color:var(--soft);font-size:.82rem;max-width:none}
td.good{color:var(--good);font-weight:600}td.warning{color:var(--warn);background:var(--warn-ground);font-weight:600}td.bad{color:var(--bad);background:var(--bad-ground);font-weight:700}
td.input{background:var(--fill);border:2px dashed var(--fill-line);font-weight:600}
.fill{color:var(--warn);font-style:italic}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:1rem 0 -.4rem;font-size:.875rem}
.tools input,.tools select,.tools button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;padding:.2rem .5rem;max-width:16rem}
figure{margin:1.2rem 0;max-width:60rem}figcaption{font-weight:600;font-size:.9rem;margin-bottom:.3rem}
.chart{width:100%;height:auto;font-size:12px;fill:var(--ink)}
.chart .label{text-anchor:end}.chart .tick{text-anchor:middle;fill:var(--soft)}.chart .axis{stroke:var(--soft)}.chart .grid{stroke:var(--line);stroke-dasharray:2 3}
.chart .s1{fill:var(--s1)}.chart .s2{fill:var(--s2)}.chart .s3{fill:var(--s3)}.chart .hatch{fill:none;stroke:var(--paper)}.chart .value{font-variant-numeric:tabular-nums}
footer{color:var(--soft);font-size:.82rem;border-top:1px solid var(--line);margin-top:3rem;padding-top:.6rem}
@media (max-width:60rem){.page{display:block}nav{z-index:2;background:var(--ground);padding:.3rem .6rem;border-bottom:1px solid var(--line);max-height:none}nav h2,nav ol ol{display:none}nav>ol{display:flex;overflow-x:auto}nav a{white-space:nowrap}html{scroll-padding-top:3.5rem}}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt}}
@page wide{size:A4 landscape;margin:14mm 12mm 16mm}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#888;--paper:#fff;--ground:#fff;--accent:#1f4e79;--head:#eef1f4;--good:#1e6b3a;--warn:#8a5300;--warn-ground:#fff4dd;--bad:#a4232a;--bad-ground:#fdecec;--fill:#fffbe6;--fill-line:#b58a00;--s1:#1f6fae;--s2:#d98324;--s3:#5b8c3a}
body{background:#fff;font-size:10.5pt;line-height:1.55}.page{display:block;max-width:none}nav,.tools,.skip{display:none}main{padding:0;min-height:0}
section.wide{page:wide}section.wide,section.annex{break-before:page}.table{overflow:visible;margin:.6rem 0}table{font-size:8.5pt;min-width:0!important}
thead{display:table-header-group}tr,figure,.figures div{break-inside:avoid}h2,h3,h4,caption,tr.group,tr.head{break-after:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}a{color:inherit;text-decoration:none}}
`;
