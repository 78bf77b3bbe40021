import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../resources.js';

/*
 * Run once after compiling in a checkout: makes `npx briefs` find the command. npm links the commands of what a package
 * depends on, but not the package's own.
 */
const command = join(packageRoot, 'dist', 'cli', 'briefs.js');
const bin = join(packageRoot, 'node_modules', '.bin');
if (existsSync(bin)) {
  try {
    chmodSync(command, 0o755);
    rmSync(join(bin, 'briefs'), { force: true });
    symlinkSync(join('..', '..', 'dist', 'cli', 'briefs.js'), join(bin, 'briefs'));
  } catch {
    // Without symbolic links (some Windows set-ups) `node dist/cli/briefs.js` still runs.
  }
}
