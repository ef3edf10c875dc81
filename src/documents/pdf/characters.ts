/**
 * Radicals that stand for whole characters in PDFs whose fonts name a glyph by its radical, each followed by the
 * character (Unicode, EquivalentUnifiedIdeograph.txt). Those of the block before, U+2F00–2FDF, decompose by themselves.
 */
const RADICALS =
  '⺁厂⺄乙⺅亻⺆冂⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹' +
  '⺯糹⺰纟⺱罒⺲罒⺳罒⺴罒⺵羊⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝' +
  '⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齊⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const WHOLE = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, i) => [RADICALS.charAt(2 * i), RADICALS.charAt(2 * i + 1)]),
);

/** Ideographs, their punctuation and full-width forms. */
const WIDE =
  '\\u2e80-\\u303e\\u3041-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffee“”‘’—…';
const SPACE_AT_WIDE = new RegExp(`(?<=[${WIDE}]) (?=\\S)|(?<=\\S) (?=[${WIDE}])`, 'g');

/**
 * The characters of a piece of a page as one would type them: whole characters for radicals, no soft hyphens and
 * control characters, and no single space beside a Chinese character, where it only shows the fine spacing of a line.
 */
export function cleanCharacters(piece: string): string {
  return piece
    .replaceAll(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    .replaceAll(/[\u2e80-\u2eff]/g, (radical) => WHOLE.get(radical) ?? radical)
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(SPACE_AT_WIDE, '');
}

const IS_WIDE = new RegExp(`[${WIDE}]`);
export const isWide = (character: string): boolean => IS_WIDE.test(character);

/** Whether so much of a text is in characters without a meaning that its fonts cannot have named them. */
export function isGarbled(text: string): boolean {
  const shown = text.replaceAll(/\s/g, '').length;
  const meaningless = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return meaningless * 3 > shown;
}
