import { CAME } from './words.js';

/** What says of things counted that they came to those there were. */
export const NEWS = new RegExp(`^(?:${CAME})`, 'u');

/** A name without what says that they are counted: 高新技术企业总数. */
export const uncounted = (name: string) => name.replace(/(?:总数|总量|数量)$/u, '');
