import { readWhole, type XmlHandlers, type XmlTag } from './walk-xml.ts';

/** A level of a list (w:lvl; ECMA-376 part 1, 17.9.6). Levels count from 0. */
export interface NumberingLevel {
  start: number;
  format: string;
  /** With `%1` for the number of the first level. */
  text: string;
  suffix: string;
  /** Counts anew after a paragraph of a level below this one; 0 never, `null` after each level above its own. */
  restart: number | null;
  /** Shows the numbers of all levels in digits. */
  isLegal: boolean;
  /** Id of the paragraph style that numbers on this level. */
  paragraphStyle: string | null;
}

interface AbstractNumbering {
  readonly levels: Map<number, NumberingLevel>;
  /** Id of the numbering style that holds the levels instead. */
  styleWithLevels: string | null;
  /** Id of the numbering style whose levels these are. */
  ownStyle: string | null;
}

export interface LevelOverride {
  start: number | null;
  level: NumberingLevel | null;
}

interface NumberingInstance {
  abstractId: string;
  readonly overrides: Map<number, LevelOverride>;
}

/** The lists of a document (word/numbering.xml), by their ids. */
export interface NumberingDefinitions {
  readonly abstracts: ReadonlyMap<string, AbstractNumbering>;
  readonly instances: ReadonlyMap<number, NumberingInstance>;
}

/** Reads word/numbering.xml: the definitions are filled while its XML is walked with the handlers. */
export function createNumberingReader(): { definitions: NumberingDefinitions; handlers: XmlHandlers } {
  const abstracts = new Map<string, AbstractNumbering>();
  const instances = new Map<number, NumberingInstance>();
  let abstract: AbstractNumbering | null = null;
  let instance: NumberingInstance | null = null;
  let override: LevelOverride | null = null;
  let level: NumberingLevel | null = null;

  const openLevel = (tag: XmlTag) => {
    level = createLevel();
    if (override) override.level = level;
    else abstract?.levels.set(levelOf(tag), level);
  };
  const open = (tag: XmlTag) => {
    const value = tag.attribute('w:val');
    if (level !== null && readLevelProperty(level, tag, value)) return;
    switch (tag.name) {
      case 'w:abstractNum':
        abstract = { levels: new Map(), styleWithLevels: null, ownStyle: null };
        abstracts.set(tag.attribute('w:abstractNumId') ?? '', abstract);
        break;
      case 'w:numStyleLink':
        if (abstract) abstract.styleWithLevels = value ?? null;
        break;
      case 'w:styleLink':
        if (abstract) abstract.ownStyle = value ?? null;
        break;
      case 'w:num':
        abstract = null;
        instance = { abstractId: '', overrides: new Map() };
        instances.set(readWhole(tag, 'w:numId') ?? 0, instance);
        break;
      case 'w:abstractNumId':
        if (instance) instance.abstractId = value ?? '';
        break;
      case 'w:lvlOverride':
        override = { start: null, level: null };
        instance?.overrides.set(levelOf(tag), override);
        break;
      case 'w:startOverride':
        if (override) override.start = readWhole(tag, 'w:val');
        break;
      case 'w:lvl':
        openLevel(tag);
        break;
    }
  };
  const close = (name: string) => {
    if (name === 'w:lvl') level = null;
    if (name === 'w:lvlOverride') override = null;
  };
  return { definitions: { abstracts, instances }, handlers: { open, close } };
}

/** What stands in w:lvl; a format that only newer programs know comes first, its stand-in after it. */
function readLevelProperty(level: NumberingLevel, tag: XmlTag, value: string | undefined): boolean {
  switch (tag.name) {
    case 'w:start':
      if (tag.parent === 'w:lvl') level.start = readWhole(tag, 'w:val') ?? 0;
      return true;
    case 'w:numFmt':
      level.format = value ?? 'decimal';
      return true;
    case 'w:lvlText':
      level.text = value ?? '';
      return true;
    case 'w:suff':
      level.suffix = value ?? 'tab';
      return true;
    case 'w:lvlRestart':
      level.restart = readWhole(tag, 'w:val');
      return true;
    case 'w:isLgl':
      level.isLegal = value === undefined || !['0', 'false', 'off'].includes(value);
      return true;
    case 'w:pStyle':
      level.paragraphStyle = value ?? null;
      return true;
    default:
      return false;
  }
}

/** What holds where a level says nothing: w:start 0 (17.9.25), w:numFmt decimal (17.9.17), w:suff tab (17.9.28). */
function createLevel(): NumberingLevel {
  return {
    start: 0,
    format: 'decimal',
    text: '',
    suffix: 'tab',
    restart: null,
    isLegal: false,
    paragraphStyle: null,
  };
}

function levelOf(tag: XmlTag): number {
  return clampLevel(readWhole(tag, 'w:ilvl') ?? 0);
}

export const LEVELS = 9;

export function clampLevel(level: number): number {
  return Math.min(Math.max(level, 0), LEVELS - 1);
}
