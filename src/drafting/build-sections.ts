import type { Heading } from '../report/report.ts';
import type { AlignedUnit } from './align-units.ts';
import { carryHeading } from './carry-heading.ts';
import type { ComposedParagraph } from './compose-paragraph.ts';
import type { DraftedParagraph, DraftedSection } from './drafted-report.ts';
import type { Workshop } from './workshop.ts';

/** A section with its paragraphs as they were composed. */
export interface BuiltSection {
  readonly section: DraftedSection;
  readonly composed: readonly ComposedParagraph[];
}

interface OpenSection {
  readonly heading: Heading | null;
  /** The headings down to its own. */
  readonly path: string;
  readonly units: AlignedUnit[];
  /** Those of the sections below it too: they tell what it is called in other years. */
  readonly below: AlignedUnit[];
  readonly composed: ComposedParagraph[];
}

/** The headings of the outline over the paragraphs composed, in its order. */
export function buildSections(
  paragraphs: readonly (readonly [AlignedUnit, ComposedParagraph])[],
  from: number,
  { journey }: Workshop,
): BuiltSection[] {
  const sections: OpenSection[] = [];
  for (const [unit, composed] of paragraphs) {
    const path = unit.base.unit.headings;
    const open = path.length === 0 ? [openSection(sections, null, '')] : openPath(sections, path);
    for (const section of open) section.below.push(unit);
    open.at(-1)?.units.push(unit);
    open.at(-1)?.composed.push(composed);
  }
  return sections.map(({ heading, units, below, composed }) => {
    const level = levelOf(heading);
    const text = heading && carryHeading(heading.text, heading.level, below, from, journey);
    const section = {
      heading: text ?? '',
      level,
      isRunIn: runsIn(heading, units, below),
      paragraphs: composed.map(printParagraph),
    };
    return { section, composed };
  });
}

const levelOf = (heading: Heading | null): 1 | 2 | 3 =>
  heading === null || heading.level === 1 ? 1 : heading.level === 2 ? 2 : 3;

/** A heading with one paragraph and nothing below opens its line, as 1.壮大主体。全年… does. */
const runsIn = (
  heading: Heading | null,
  units: readonly AlignedUnit[],
  below: readonly AlignedUnit[],
): boolean => heading !== null && heading.level > 1 && units.length > 0 && units.length === below.length;

function openPath(sections: OpenSection[], path: readonly Heading[]): OpenSection[] {
  return path.map((heading, i) =>
    openSection(
      sections,
      heading,
      path
        .slice(0, i + 1)
        .map((h) => h.text)
        .join(' / '),
    ),
  );
}

function openSection(sections: OpenSection[], heading: Heading | null, path: string): OpenSection {
  const open = sections.find((s) => s.path === path);
  if (open) return open;
  const section = { heading, path, units: [], below: [], composed: [] };
  sections.push(section);
  return section;
}

const printParagraph = ({ filled: { text, gaps }, basis }: ComposedParagraph): DraftedParagraph => ({
  text,
  figures: [],
  basis,
  gaps,
});
