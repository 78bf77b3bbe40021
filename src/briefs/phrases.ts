import type { Language } from './content.js';
import type { Phrases } from './phraseList.js';
import { en } from './phrases.en.js';
import { zh } from './phrases.zh.js';

/** A brief's own words, by language. */
export const phrases: Readonly<Record<Language, Phrases>> = { zh, en };
