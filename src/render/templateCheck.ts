import { closest } from 'fastest-levenshtein';
import Handlebars from 'handlebars';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { chartNames } from './chartSeries.js';
import { ATTRIBUTES, VOCABULARY } from './element.js';

/** What the templates of a folder may refer to. */
export interface Known {
  readonly helpers: ReadonlySet<string>;
  readonly partials: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** Elements that have no end. */
const VOID = new Set(['col', 'br']);
/** Where an element may stand, of those that stand in few places. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  td: ['tr'],
  th: ['tr'],
  tr: ['thead', 'tbody', 'table'],
  thead: ['table'],
  tbody: ['table'],
  col: ['colgroup'],
  li: ['ol', 'ul'],
  figcaption: ['figure'],
};
const BLOCKS = ['if', 'unless', 'each', 'with'];

/**
 * Checks a template before anything is rendered with it, so that a mistake is told with its line: elements and
 * attributes outside the vocabulary, tags that do not match, helpers, partials, labels and fields that there are not.
 *
 * @throws InputError with file, line, and what was expected
 */
export function checkTemplate(file: string, source: string, known: Known): void {
  checkTags(file, source);
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch (error) {
    const reason = (error as Error).message;
    const line = /line (\d+)| - (\d+):\d+$/.exec(reason)?.slice(1).find(Boolean) ?? '1';
    throw new InputError(messages.brokenTemplate(`${file}:${line}`, reason));
  }
  new Checker(file, known).accept(program);
}

const TAG =
  /\{\{!--[\s\S]*?--\}\}|<(\/?)([A-Za-z][\w-]*)((?:\{\{[\s\S]*?\}\}|"(?:\{\{[\s\S]*?\}\}|[^"])*"|[^>"{])*)>/gu;
const MUSTACHE = /\{\{(#|\/|\^|else\b)/gu;

function checkTags(file: string, source: string): void {
  const lineAt = (place: number) => source.slice(0, place).split('\n').length;
  const at = (place: number) => `${file}:${lineAt(place)}`;
  const marks = [
    ...[...source.matchAll(TAG)].map((match) => ({ place: match.index, match, block: null })),
    ...[...source.matchAll(MUSTACHE)].map((match) => ({ place: match.index, match, block: match[1]! })),
  ].sort((a, b) => a.place - b.place);
  const open: { name: string; place: number }[] = [];
  const floors: number[] = [];
  const closeTo = (floor: number) => {
    const left = open.length > floor ? open.at(-1) : undefined;
    if (left) throw new InputError(messages.unclosedElement(at(left.place), left.name));
  };
  for (const { place, match, block } of marks) {
    if (block === '#') floors.push(open.length);
    else if (block !== null) closeTo(floors.at(-1) ?? 0);
    if (block === '/') floors.pop();
    const name = match[2]?.toLowerCase();
    if (block !== null || name === undefined) continue;
    if (!(name in VOCABULARY))
      throw new InputError(messages.unknownElement(at(place), name, Object.keys(VOCABULARY)));
    const parent = open.at(-1)?.name;
    const expected = PARENTS[name];
    if (match[1] === '' && expected && parent !== undefined && !expected.includes(parent))
      throw new InputError(messages.misplacedTag(at(place), name, expected));
    const chart = /data-chart="([^"{]*)"/u.exec(match[3]!)?.[1];
    if (chart !== undefined && !chartNames.some((each) => each === chart))
      throw new InputError(messages.unknownChart(at(place), chart, chartNames));
    const stranger = attributesOf(match[3]!).find((each) => !ATTRIBUTES.has(each));
    if (stranger !== undefined) throw new InputError(messages.unsafeAttribute(at(place), name, stranger));
    if (VOID.has(name)) continue;
    if (match[1] === '') {
      open.push({ name, place });
      continue;
    }
    const last = open.length > (floors.at(-1) ?? 0) ? open.pop() : undefined;
    if (last?.name !== name) throw new InputError(messages.unopenedElement(at(place), name, last?.name));
  }
  closeTo(0);
}

function attributesOf(text: string): string[] {
  const bare = text.replace(/"(?:\{\{[\s\S]*?\}\}|[^"])*"/gu, '""').replace(/\{\{[\s\S]*?\}\}/gu, '');
  return [...bare.matchAll(/([^\s="/]+)/gu)].map((match) => match[1]!.toLowerCase());
}

/** Walks a parsed template; block parameters count as fields within their block. */
class Checker extends Handlebars.Visitor {
  private readonly parameters: string[] = [];

  constructor(
    private readonly file: string,
    private readonly known: Known,
  ) {
    super();
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.helper(block.path, BLOCKS);
    for (const param of block.params) this.accept(param);
    const own = block.program?.blockParams ?? [];
    this.parameters.push(...own);
    this.accept(block.program);
    this.parameters.length -= own.length;
    if (block.inverse) this.accept(block.inverse);
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    this.call(statement);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.call(expression);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name = (partial.name as hbs.AST.PathExpression).original;
    if (!this.known.partials.has(name)) this.fail(partial, 'partial', name, this.known.partials);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    const [first] = path.parts;
    if (path.data || first === undefined || this.parameters.includes(first)) return;
    for (const part of path.parts)
      if (!this.known.fields.has(part) && !/^\d+$/.test(part))
        this.fail(path, 'field', part, this.known.fields);
  }

  private call({ path, params }: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    const name = (path as hbs.AST.PathExpression).original;
    if (params.length === 0) {
      this.accept(path);
      return;
    }
    this.helper(path, [...this.known.helpers]);
    for (const param of params) this.accept(param);
    const [label] = params;
    if (name === 'label' && label?.type === 'StringLiteral') {
      const key = (label as hbs.AST.StringLiteral).value;
      if (!this.known.labels.has(key)) this.fail(label, 'label', key, this.known.labels);
    }
  }

  private helper(path: hbs.AST.Expression, known: readonly string[]): void {
    const name = (path as hbs.AST.PathExpression).original;
    if (!known.includes(name)) this.fail(path, 'helper', name, new Set(known));
  }

  private fail(node: hbs.AST.Node, what: string, name: string, known: ReadonlySet<string>): never {
    const place = `${this.file}:${node.loc.start.line}`;
    throw new InputError(messages.unknownInTemplate(place, what, name, closest(name, [...known])));
  }
}
