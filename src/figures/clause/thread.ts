import type { Figure } from '../figure.ts';
import type { Frame } from '../frame.ts';
import type { Aim } from '../measure.ts';
import type { Beside } from './beside.ts';

/** An amount that the sentence has named. */
export interface Said {
  readonly noun: string;
  readonly unit: string;
  readonly aim: Aim;
}

/** What a clause leaves to the ones behind it. */
export interface Thread {
  readonly frame: Frame;
  readonly noun: string;
  /** The sentence before, where it has no number and may say what this one is about; else empty. */
  readonly before: string;
  readonly verb: string | null;
  readonly aim: Aim | null;
  /** The unit of the last amount; empty when none was given. */
  readonly unit: string;
  /** The amounts named so far in the sentence, the last at the end. */
  readonly subjects: readonly string[];
  /** The same amounts with unit and measure, to find the last of a kind. */
  readonly said: readonly Said[];
  /** What the last stock said was one of; empty when none was. */
  readonly stockOf: string;
  /** The last number was a rate of growth. */
  readonly isGrowth: boolean;
  /** 拥有甲3家，乙5家: a list of what is there. */
  readonly isHolding: boolean;
  /** 累计选派…、服务…: 累计 governs the whole enumeration. */
  readonly isAccumulated: boolean;
  /** What the parts behind 其中 or 包括 belong to, while they are listed; empty elsewhere. */
  readonly whole: string;
  /** The sentence lists parts of what the one before counted: in which measure and unit; else `null`. */
  readonly parts: { readonly aim: Aim; readonly unit: string } | null;
  /** The last number was a base (从A): the one it moved to measures the same. */
  readonly isBase: boolean;
  /** Among whom the last rank was (全省). */
  readonly field: string;
  /** What the last number was beside the subject (its target, the whole), else `null`. */
  readonly beside: Beside | null;
  /** How far the sentence has been read. */
  readonly upTo: number;
}

/** The thread at the beginning of a sentence. */
export const NO_THREAD: Omit<Thread, 'frame'> = {
  noun: '',
  before: '',
  verb: null,
  aim: null,
  unit: '',
  subjects: [],
  said: [],
  stockOf: '',
  isGrowth: false,
  isHolding: false,
  isAccumulated: false,
  whole: '',
  parts: null,
  isBase: false,
  field: '',
  beside: null,
  upTo: 0,
};

/** A figure whose offsets are those of the sentence it was read from. */
export type SentenceFigure = Omit<Figure, 'raw' | 'sentence' | 'sentenceStart' | 'sentenceEnd' | 'section'>;
