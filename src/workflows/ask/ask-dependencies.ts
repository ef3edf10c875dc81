import type { Catalogue } from '../../figures/catalogue.ts';
import type { EnglishDictionary } from '../../lexicon/gloss-index.ts';
import type { ReportStore } from '../../retrieval/report-store.ts';
import type { Assistance } from '../errors/model-outcome.ts';

export interface AskDependencies {
  readonly store: ReportStore;
  /** Read at every question, so that an edit takes effect at the next one. */
  readonly catalogue: () => Catalogue;
  /** `ZHUBI_ORGANISATION`: the home body's name, `null` when not set. */
  readonly homeOrganisation: string | null;
  readonly thisYear: () => number;
  /** 广元 → guangyuan: for file names and English questions that name a place in pinyin. */
  readonly romanise: (chinese: string) => Promise<string>;
  /** For English words that the tables do not know: loaded when one is met first. */
  readonly dictionary?: () => Promise<EnglishDictionary>;
  /** Absent when no model is configured. */
  readonly assistance?: Assistance;
}
