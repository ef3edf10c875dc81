import type { Report } from '../report/report.ts';
import { countBroken } from './mentions/find-mentions.ts';

/** How many numbers in the prose of a report are broken by its layout, so that they are not read. */
export const countBrokenNumbers = ({ paragraphs }: Report): number =>
  paragraphs.reduce((sum, { reading }) => sum + countBroken(reading.text), 0);
