import { describe, expect, it } from 'vitest';
import type { DraftedFigure, DraftedReport } from '../../../src/drafting/drafted-report.ts';
import { readDraftStyle } from '../../../src/drafting/style/read-draft-style.ts';
import { readFigures } from '../../../src/figures/read-figures.ts';
import { readReport } from '../../../src/report/read-report.ts';

function figuresOf(text: string): DraftedFigure[] {
  return readFigures(readReport(text, '2023.txt'), text).map((f) => ({
    ...f,
    origin: 'entered',
    working: null,
  }));
}

function paragraph(text: string) {
  const gaps = [...text.matchAll(/【待补：(.*?)】/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    needs: m[1] ?? '',
  }));
  return { text, figures: figuresOf(text), basis: null, gaps };
}

const heading = (text: string, level: 1 | 2 | 3, ...paragraphs: string[]) => ({
  heading: text,
  level,
  isRunIn: false,
  paragraphs: paragraphs.map(paragraph),
});

const DRAFT: DraftedReport = {
  year: 2023,
  title: '青禾区科技局2023年工作总结和2024年工作计划',
  sections: [
    heading('', 1, '2023年，区科技局坚持创新。'),
    heading('一、2023年工作总结', 1),
    heading('（一）突出培育，主体更强', 2),
    heading('1.壮大主体。', 3, '【待补：背景】新增科技型企业5家，【待补：事例】总数15家。', '【待补：一段】'),
    heading('二、2024年工作计划', 1),
    heading('（一）强化培育。', 2, '新增企业6家。'),
  ],
  unused: [],
};

describe('a draft as the measures see it', () => {
  const { year, sections, paragraphs } = readDraftStyle(DRAFT);

  it('has its sections by heading, results and plans apart', () => {
    expect(year).toBe(2023);
    expect(sections.map((s) => [s.title, s.isPlan, s.paragraphs.map((p) => p.text)])).toEqual([
      ['突出培育，主体更强', false, ['新增科技型企业5家，总数15家。']],
      ['强化培育', true, ['新增企业6家。']],
    ]);
    expect(paragraphs).toHaveLength(3);
  });

  it('leaves gaps out, and its figures stand where they then are', () => {
    const [styled] = sections[0]?.paragraphs ?? [];
    expect(styled?.figures.map((f) => styled.text.slice(f.start, f.start + 2))).toEqual(['5家', '15']);
  });
});
