import { z } from 'zod';
import { recall } from '../../workflows/converse/remember.ts';
import type { DataForm, FormField, FormSection } from '../../workflows/data/data-form.ts';

/** Slack takes 100 blocks in a window; a longer section comes in parts, each short enough to be looked through. */
export const FIELDS_IN_PART = 40;

/** Where a form stands: which section of which year, which part of it, both from 0. */
export interface FormPlace {
  readonly year: number;
  readonly section: number;
  readonly part: number;
}

/** One part of a section, as a window shows it. */
export interface FormPart {
  readonly place: FormPlace;
  readonly title: string;
  readonly parts: number;
  readonly fields: readonly FormField[];
}

export const countParts = ({ fields }: FormSection): number =>
  Math.max(1, Math.ceil(fields.length / FIELDS_IN_PART));

/** `null` where the form has no such part. */
export function partOf({ sections }: DataForm, place: FormPlace): FormPart | null {
  const section = sections[place.section];
  if (!section || place.part >= countParts(section)) return null;
  const from = place.part * FIELDS_IN_PART;
  return {
    place,
    title: section.title,
    parts: countParts(section),
    fields: section.fields.slice(from, from + FIELDS_IN_PART),
  };
}

/** The section that words name; the first one with something missing where none is named. */
export function findSection({ sections }: DataForm, words: string | null): number {
  const named =
    words === null ? -1 : sections.findIndex((s) => s.title.includes(words) || words.includes(s.title));
  if (named >= 0) return named;
  const missing = sections.findIndex((s) => s.fields.some(isMissing));
  return Math.max(0, missing);
}

export const isMissing = ({ kind, entered }: FormField): boolean => kind !== 'highlights' && entered === '';

/** What a window of the form carries to its submission; a message of the form's buttons carries no fields. */
const contextSchema = z.object({
  year: z.number(),
  section: z.number(),
  part: z.number(),
  channel: z.string(),
  thread: z.string().nullable(),
  /** What the fields held when it was opened, by their ids; those that held nothing are left out. */
  shown: z.record(z.string(), z.string()),
});
export type FormContext = z.infer<typeof contextSchema>;

/** `null` for what is no window of the form. */
export const readFormContext = (metadata: string | null | undefined): FormContext | null =>
  recall(contextSchema, metadata ?? null);

const placeSchema = z.object({ year: z.number(), section: z.number(), part: z.number() });
export const readFormPlace = (value: string | null | undefined): FormPlace | null =>
  recall(placeSchema, value ?? null);
