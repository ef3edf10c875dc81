import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, quoteText } from '../../../src/bot/slack/escape.ts';
import { splitBlocks, splitText } from '../../../src/bot/slack/limits.ts';
import { sections } from '../../../src/bot/views/view.ts';

const withoutBreaks = (text: string): string => text.replaceAll('\n', '');

describe('text for Slack', () => {
  it.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U123>', '&lt;@U123&gt;'],
    ['R&D', 'R&amp;D'],
    ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
    ['@here 开会', '@\u2060here 开会'],
    ['user@example.com', 'user@example.com'],
    ['https://a.example', 'https:\u2060//a.example'],
    ['增长8%', '增长8%'],
    ['总数**家', '总数∗∗家'],
  ])('%s becomes %s', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('keeps every line of a quotation in it', () => {
    expect(quoteText('一\n<二>\n')).toBe('>一\n>&lt;二&gt;');
  });

  it('never holds a control character of markup, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|:\/\//);
      }),
    );
  });
});

describe('long results', () => {
  const long = fc.string({ unit: fc.constantFrom('数', '<', '&', '\n', 'a', '😀'), maxLength: 20_000 });

  it('are cut into sections with nothing lost and no character broken', () => {
    fc.assert(
      fc.property(long, (text) => {
        const escaped = escapeText(text);
        const pieces = splitText(escaped);
        expect(withoutBreaks(pieces.join(''))).toBe(withoutBreaks(escaped));
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(3000);
          expect(piece).not.toMatch(/&(?!amp;|lt;|gt;)|[\ud800-\udbff]$|^[\udc00-\udfff]/);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('go into as many messages as they need, in order', () => {
    const blocks: types.KnownBlock[] = Array.from({ length: 120 }, (_, i) => sections(`第${i}条`)).flat();
    const messages = splitBlocks(blocks);
    expect(messages.map((m) => m.length)).toEqual([50, 50, 20]);
    expect(messages.flat()).toEqual(blocks);
    expect(splitBlocks(sections('长'.repeat(30_000))).map((m) => m.length)).toEqual([4, 4, 2]);
  });
});
