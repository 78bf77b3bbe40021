import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { packageRoot } from '../resources.js';
import type { FontRole } from './compose/run.js';
import { type LayoutFont, layOutQuickly } from './quickLayout.js';
import { type SubsetFont, subsetQuickly } from './quickSubset.js';

/** The part of a parsed font that we use. */
export interface ParsedFont extends LayoutFont, SubsetFont {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(code: number): boolean;
}

/** The instance that pdfkit itself requires: a format registered with the ES module's copy would not reach it. */
const fontkit = createRequire(import.meta.url)('fontkit') as {
  registerFormat(format: unknown): void;
  create(buffer: Buffer): ParsedFont;
};

const face = z.object({ regular: z.string(), bold: z.string() });
const shape = z.object({ body: face, heading: face });

/** pdfmake's own file system; fonts reach it as tokens, see {@link loadFonts}. */
interface VirtualFiles {
  writeFileSync(name: string, content: Buffer): void;
}

export interface Fonts {
  /** For pdfmake's `setFonts`: role → style → name in its virtual file system. */
  readonly descriptors: Record<
    string,
    { normal: string; bold: string; italics: string; bolditalics: string }
  >;
  /** Advance of a character in em. */
  width(role: FontRole, bold: boolean, char: string): number;
  has(role: FontRole, char: string): boolean;
}

const TOKEN = 'DBFT';
const parsed: ParsedFont[] = [];
let registered = false;

/**
 * Parses each font once for the whole process and shares it between documents. pdfmake wants a file for each font and
 * parses it again for every document; here that file is an 8-byte token which a format registered with fontkit turns
 * into the parsed font (both are public APIs).
 */
export function loadFonts(files: VirtualFiles, config = join(packageRoot, 'fonts', 'fonts.yaml')): Fonts {
  registerTokens();
  const roles = shape.safeParse(parse(readFileSync(config, 'utf8')));
  if (!roles.success) {
    const issue = roles.error.issues[0]!;
    throw new InputError(messages.wrongField(config, issue.path.join('.'), issue.message));
  }
  const descriptors: Fonts['descriptors'] = {};
  const fonts: Record<string, ParsedFont> = {};
  for (const [role, { regular, bold }] of Object.entries(roles.data)) {
    const token = (style: string, file: string) => {
      const font = open(file, config);
      fonts[`${role}-${style}`] = font;
      const name = `${role}-${style}.ttf`;
      files.writeFileSync(name, tokenFor(font));
      return name;
    };
    const [normal, heavy] = [token('regular', regular), token('bold', bold)];
    descriptors[role] = { normal, bold: heavy, italics: normal, bolditalics: heavy };
  }
  const widths = { body: widthsOf('body', fonts), heading: widthsOf('heading', fonts) };
  return {
    descriptors,
    width: (role, bold, char) => widths[role][bold ? 'bold' : 'regular'](char),
    has: (role, char) => fonts[`${role}-regular`]!.hasGlyphForCodePoint(char.codePointAt(0)!),
  };
}

/** Advances of a role's two faces in em, each looked up once. */
function widthsOf(role: FontRole, fonts: Readonly<Record<string, ParsedFont>>) {
  const remembered = (font: ParsedFont) => {
    const advance = (code: number) => font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm;
    const known = new Float64Array(0x10000).fill(Number.NaN);
    return (char: string): number => {
      const code = char.codePointAt(0)!;
      if (code >= known.length) return advance(code);
      const width = known[code]!;
      if (!Number.isNaN(width)) return width;
      known[code] = advance(code);
      return known[code];
    };
  };
  return { regular: remembered(fonts[`${role}-regular`]!), bold: remembered(fonts[`${role}-bold`]!) };
}

function registerTokens(): void {
  if (registered) return;
  registered = true;
  fontkit.registerFormat(
    class {
      static probe(buffer: Buffer): boolean {
        return buffer.length === 8 && buffer.toString('latin1', 0, 4) === TOKEN;
      }
      constructor(stream: { buffer: Buffer }) {
        // biome-ignore lint/correctness/noConstructorReturn: fontkit calls `new format(stream)` and takes what comes.
        return parsed[stream.buffer.readUInt32BE(4)] as object;
      }
    },
  );
}

function tokenFor(font: ParsedFont): Buffer {
  const token = Buffer.alloc(8);
  token.write(TOKEN, 0, 'latin1');
  token.writeUInt32BE(parsed.indexOf(font), 4);
  return token;
}

const opened = new Map<string, ParsedFont>();

function open(file: string, config: string): ParsedFont {
  const local = join(packageRoot, 'fonts', file);
  let path = local;
  if (!existsSync(local)) {
    try {
      path = createRequire(join(packageRoot, 'package.json')).resolve(file);
    } catch {
      throw new InputError(messages.noFont(config, file));
    }
  }
  const known = opened.get(path);
  if (known) return known;
  let font: ParsedFont;
  try {
    font = fontkit.create(readFileSync(path));
  } catch (error) {
    throw new InputError(messages.notAFont(config, file, (error as Error).message));
  }
  // A person's own font may lie anywhere; that it does is said.
  if (path === local && !realpathSync(path).startsWith(realpathSync(join(packageRoot, 'fonts')) + sep))
    process.emitWarning(messages.fontElsewhere(config, realpathSync(path)), { type: 'briefs' });
  layOutQuickly(font);
  subsetQuickly(font);
  parsed.push(font);
  opened.set(path, font);
  return font;
}
