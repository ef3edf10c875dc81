import type { AskedBody, Question } from '../../answers/question.ts';
import type { QuestionContext } from '../../answers/question-context.ts';
import type { NamedBody } from '../../answers/read/propose-chinese.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import type { StoredReport } from '../../retrieval/report-store.ts';
import type { AskDependencies } from './ask-dependencies.ts';

export const isEnglish = (text: string): boolean => (text.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= 4;

/** The bodies of the store by every name that a question in its language may call them. */
export async function nameBodies(
  deps: AskDependencies,
  text: string,
  { bodies, catalogue }: QuestionContext,
  reports: readonly StoredReport[],
): Promise<NamedBody[]> {
  const inEnglish = isEnglish(text);
  const spelled = inEnglish ? await spellBodies(deps, bodies) : bodies;
  return spelled.map(({ key, places }) => ({
    key,
    names: [
      ...places.filter((p) => inEnglish || /[\u4e00-\u9fa5]/.test(p)),
      ...(inEnglish ? englishNamesOf(places, catalogue) : []),
      ...reports.filter((r) => r.body === key).map((r) => r.organisation),
    ],
  }));
}

/** What the catalogue calls a place in English: Shaanxi, China; national is the name of a level. */
const englishNamesOf = (places: readonly string[], { terms }: Catalogue): string[] =>
  Object.entries(terms)
    .filter(([, names]) => !names.some((n) => n.endsWith('级')))
    .filter(([, [first = '']]) =>
      places.some((p) => p === first || (first.length > 1 && p.startsWith(first))),
    )
    .map(([english]) => english);

export const inPinyin = ({ romanise }: AskDependencies, place: string): Promise<string> =>
  romanise(place.replace(/(?<=..)[省市区县州]$/, ''));

/** The bodies with their places in pinyin too. */
export function spellBodies(
  deps: AskDependencies,
  bodies: readonly AskedBody[],
): Promise<readonly AskedBody[]> {
  const spell = async (body: AskedBody): Promise<AskedBody> => ({
    ...body,
    places: [...body.places, ...(await Promise.all(body.places.map((p) => inPinyin(deps, p))))],
  });
  const spelled = spelledBodies.get(bodies) ?? Promise.all(bodies.map(spell));
  spelledBodies.set(bodies, spelled);
  return spelled;
}

/** The bodies of a store are made, and spelled, once for each of its versions. */
const knownBodies = new WeakMap<readonly StoredReport[], readonly AskedBody[]>();

const spelledBodies = new WeakMap<readonly AskedBody[], Promise<readonly AskedBody[]>>();

export function bodiesOf(reports: readonly StoredReport[]): readonly AskedBody[] {
  const bodies = knownBodies.get(reports) ?? collectBodies(reports);
  knownBodies.set(reports, bodies);
  return bodies;
}

function collectBodies(reports: readonly StoredReport[]): readonly AskedBody[] {
  const bodies = new Map<string, AskedBody>();
  for (const { body, places, level } of reports) {
    const known = bodies.get(body);
    bodies.set(body, { key: body, level, places: [...new Set([...(known?.places ?? []), ...places])] });
  }
  return [...bodies.values()];
}

/** The reports of the bodies asked about; `undefined` when they are all the store's. */
export function idsOf(
  { place }: Question,
  reports: readonly StoredReport[],
  homeBody: string | null,
): readonly string[] | undefined {
  const bodies = place.kind === 'known' ? place.bodies : homeBody === null ? null : [homeBody];
  return bodies ? reports.filter((r) => bodies.includes(r.body)).map((r) => r.id) : undefined;
}
