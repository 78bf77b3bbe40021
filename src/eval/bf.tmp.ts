import { benchFacts } from './benchFacts.js';

await benchFacts([1, 4]);
