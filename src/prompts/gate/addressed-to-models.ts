import { pattern } from '../../lexicon/pattern.ts';

/**
 * Words that no report has a use for: they speak to a model. Text that holds them is not sent, and a reply that
 * holds them is not shown. It is one wall of several: what gets by meets the closed vocabulary behind it.
 */
const PATTERNS: readonly RegExp[] = [
  pattern('{ignoring}[^。！？]{0,16}{instructions}'),
  pattern('{overriding}[^。！？，]{0,8}{guardrail}'),
  pattern('{hiddenPart}{hiddenThing}|{jailbreak}'),
  pattern('{addressed}{fromNowOn}{toAct}|{rolePlay}'),
  pattern('{demanding}{answering}'),
  pattern('{machine}[^。！？]{0,12}{obeying}'),
  pattern('{urgent}{priority}?{command}|{commandMark}|{secret}[^。！？]{0,10}{givingOut}', 'i'),
  pattern(
    '{answerNoun}{shouldBe}{writtenAs}|{tone}{replying}|{rewritingAs}|{comingTo}{thisPlace}|{goingBy}[^。]{0,6}{decisive}',
  ),
  pattern('{notifying}\\s*{everyone}', 'i'),
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b[\s\S]{0,40}\b(?:instruction|rule|prompt|above|previous|prior|earlier|guideline|restriction|everything|context)/i,
  /\b(?:system|hidden|initial|developer|secret)\s+(?:prompt|message|instruction|mode|override|key)/i,
  /\byou (?:are now|must|should|will|shall|have to|need to|can only)\b|\b(?:act|behave|respond|pretend|roleplay) (?:as|like|to be)\b|\bjailbr|\bDAN\b|\bpretend\b/i,
  /\b(?:reply|respond|answer|output|print|say|write|repeat|return|reveal|disclose|leak|append|insert|include|state|announce|translate|post|send|tell|show|give|display|begin|start|end|finish)\b[\s\S]{0,40}\b(?:only|exactly|with|the (?:word|phrase|following|text|user|key|secret|token|password)|verbatim|your|every|everyone|all)\b/i,
  /\b(?:assistant|system|user|AI|model|chatbot|LLM)\s*[:：]|<\|?(?:im_start|im_end|system|assistant|user|endoftext)|\[\/?(?:INST|SYS)|###\s*(?:instruction|system)/i,
  /\b(?:new|urgent|important|updated|real|actual)\s+(?:instruction|task|order|command|directive|rule)s?\b|\b(?:API|access)[ _-]?(?:key|token)\b|\bpassword\b|\bcanary\b/i,
];

export const isAddressedToModels = (text: string): boolean => PATTERNS.some((p) => p.test(text));

/** An English sentence: a Chinese report has names of some words, not sentences. */
const ENGLISH_SENTENCE = /(?:[A-Za-z'’]+[ ,;:]+){5,}/;

/** The same of a passage of a report, which has no English sentences of its own either. */
export const isSuspectPassage = (text: string): boolean =>
  isAddressedToModels(text) || ENGLISH_SENTENCE.test(text);
