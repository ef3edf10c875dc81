import { readNumeral, readBareMagnitude, chineseValue } from '/work/main/src/figures/numeral.ts';
import { foldCharacters } from '/work/main/src/report/characters.ts';
export const cases: [string, string][] = [
 // text, "value|magnitude|inner|form|rest"
];
const T = `128家
１２８家
１，２８６件
1,286件
1 286件
12 345 678元
1,28
2022,1
12.5%
１２．５％
12.50亿元
0.87
007
1亿3千多万元
1亿3千万元
1亿3000万元
2万5千公里
2万5000公里
2万5公里
3万多亿元
3千多万元
3千家
15百
2万亿斤
3万余亿元
5亿多元
12万人次
一百一十二家
一百一十家
一百零五家
一百零五十家
十家
十二家
二十家
二十余家
两万三千人
两千三家
两千零三家
三点五倍
一千二百三十四
三百五户
三百五十户
九千九百九十九
二〇二二
两
两百
十十
百十
三五
三亿元
三千多万元
四百六十万元
***家
*.*万元
**.*%
***余条
*万余份
XX家
xx亿元
X.X%
×家
□□项
****年
家
第
，5
.5
-5
百
点五
零点五
一点
Ⅲ
①
半
几十
abc`.split('\n');
for (const t of T) { const f = foldCharacters(t); const n = readNumeral(f, 0); console.log(t, '→', n && [n.value, n.magnitude || '-', n.inner ?? '-', n.form, f.slice(n.fullLength) || '∅'].join(' ')); }
for (const t of ['万亿元','百万辆','千家','亿元','万元','十万元','千亿元','百亿级']) console.log('bare', t, JSON.stringify(readBareMagnitude(t,0)));
