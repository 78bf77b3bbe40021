import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './resources.js';

/** The package's own version, printed in every brief. */
export const version: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;
