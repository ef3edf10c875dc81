import { expand, pattern } from '../lexicon/pattern.ts';
import { sourceSpan } from '../report/characters.ts';
import { COUNT_WORD, readCount } from './count-word.ts';
import type { Draft } from './draft.ts';
import { broken, holds, type Outcome, open } from './outcome.ts';
import { spanIn } from './sentences.ts';

const SAID = expand(`(?<said>(?<number>${COUNT_WORD}){announcedUnit}[\\u4e00-\\u9fa5]{0,8}{announcedNoun}?)`);
const ANNOUNCED = new RegExp(`${SAID}[。：]$`);
const ANNOUNCES = pattern('{announcing}');

/** 重点抓好以下六个方面工作。 and behind it the headings （一） to （六）. */
export function* sectionsAnnounced({ sentences, outline }: Draft): Iterable<Outcome> {
  for (const [i, sentence] of sentences.entries()) {
    const match = ANNOUNCED.exec(sentence.text);
    const next = sentences[i + 1];
    if (!match || next?.paragraph === sentence.paragraph || !ANNOUNCES.test(sentence.text)) continue;
    const first = outline.findIndex((entry) => entry.start >= sentence.end);
    const opening = outline[first];
    if (opening?.number !== 1 || (next && opening.start > next.start)) continue;
    const end = outline.findIndex((entry, at) => at > first && entry.level < opening.level);
    const siblings = outline
      .slice(first, end < 0 ? undefined : end)
      .filter((entry) => entry.level === opening.level);
    const { said = '', number = '' } = match.groups ?? {};
    const last = siblings.at(-1);
    if (siblings.length < 2 || !last) continue;
    // A gap in the numbering is another rule's.
    if (last.number !== siblings.length) yield open('标题编号不连续');
    else if (siblings.length === readCount(number)) yield holds();
    else {
      const data = { said, listed: String(siblings.length), from: opening.label, to: last.label };
      const span = spanIn(sentence, match.index, match.index + said.length);
      yield broken('sections', span, data, { expected: `${siblings.length}项` });
    }
  }
}

const POINTS = new RegExp(`(?<!\\d)${SAID}(?:[。：](?=一是)|：$)`, 'g');
const POINT = pattern('(?<=[。；：，]|^)(?<word>{ordinalDigit})是', 'g');

/** 重点抓好三项工作：一是…；二是…；三是…: the points behind it, on into paragraphs that go on with the next. */
export function* pointsAnnounced({ report: { paragraphs } }: Draft): Iterable<Outcome> {
  for (const [i, { reading }] of paragraphs.entries()) {
    for (const match of reading.text.matchAll(POINTS)) {
      const { said = '', number = '' } = match.groups ?? {};
      const behind = paragraphs.slice(i + 1).map((p) => p.reading.text);
      const isAtEnd = match.index + match[0].length === reading.text.length;
      if (isAtEnd && !behind[0]?.startsWith('一是')) continue;
      const goesOn = behind.findIndex((text) => !/^[一二三四五六七八九十]是/.test(text));
      const text = [
        reading.text.slice(match.index),
        ...behind.slice(0, goesOn < 0 ? undefined : goesOn),
      ].join('');
      const points = firstSeries([...text.matchAll(POINT)].map((m) => readCount(m.groups?.word ?? '')));
      if (points.length < 2 || points.at(-1) !== points.length) yield open('分点编号不连续');
      else if (points.length === readCount(number)) yield holds();
      else {
        const data = {
          said,
          listed: String(points.length),
          from: '一是',
          to: `${text.match(POINT)?.[points.length - 1]}`,
        };
        const span = sourceSpan(reading, match.index, match.index + said.length);
        yield broken('sections', span, data, { expected: `${points.length}项` });
      }
    }
  }
}

/** Up to where the counting begins anew. */
function firstSeries(numbers: readonly number[]): readonly number[] {
  const anew = numbers.findIndex((n, i) => i > 0 && n === 1);
  return anew < 0 ? numbers : numbers.slice(0, anew);
}
