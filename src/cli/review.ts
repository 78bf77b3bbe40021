import { existsSync, readFileSync } from 'node:fs';
import { parseDocument, YAMLSeq } from 'yaml';
import { contradictions } from '../compare/series.js';
import { fields, fieldsOfKind } from '../corrections/corrections.js';
import { UsageError } from '../errors.js';
import { messages } from '../messages.js';
import type { Document } from '../model/document.js';
import { type Fact, nameOf, REVIEW_BELOW } from '../model/facts.js';
import { type Corpus, compareCorpus } from '../pipeline.js';
import { isBucket, openBucket } from '../publish/bucket.js';
import { publishFile } from '../publish/publish.js';
import { openCorpus, resolveDistrict } from './corpus.js';
import { CORRECTIONS, type CorpusOptions } from './openSources.js';
import { type OutputFormat, printRows } from './output.js';

export interface ReviewOptions extends CorpusOptions {
  readonly format: string;
  readonly district?: readonly string[] | undefined;
  readonly accept?: readonly string[] | undefined;
  readonly reject?: readonly string[] | undefined;
  readonly fact?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly who?: string | undefined;
  readonly why?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

interface Item {
  readonly id: string;
  readonly district: string;
  readonly fact: string;
  readonly why: string;
  readonly weight: number;
  readonly quote: string;
}

/** `briefs review`: lists what deserves a look, or writes a person's answer into corrections.yaml. */
export async function review(options: ReviewOptions): Promise<void> {
  const corpus = await openCorpus(options);
  const answers = answersOf(options, corpus.facts);
  for (const { set } of answers)
    if (typeof set?.district === 'string') set.district = resolveDistrict(set.district, corpus.gazetteer);
  if (answers.length > 0) {
    await record(answers, corpus, options);
    return;
  }
  const districts = options.district?.map((name) => resolveDistrict(name, corpus.gazetteer));
  const items = itemsOf(corpus).filter(({ district }) => !districts || districts.includes(district));
  if (items.length === 0 && options.format === 'table') {
    process.stdout.write(`${messages.corrections.none}\n`);
    return;
  }
  printRows(items, options.format as OutputFormat, [
    { head: 'id', cell: ({ id }) => id, width: 34 },
    { head: 'district', cell: ({ district }) => district },
    { head: 'fact', cell: ({ fact }) => fact, width: 32 },
    { head: 'why', cell: ({ why }) => why, width: 40 },
  ]);
}

/** Facts that are unsure, those that a reader would act on first. */
function itemsOf(corpus: Corpus): Item[] {
  const { because } = messages.corrections;
  const clashes = new Map<string, string>();
  const compared = new Set<string>();
  for (const { series } of compareCorpus(corpus))
    for (const each of series) {
      const { comparisons, target } = each;
      for (const { from, to } of comparisons) compared.add(from.id).add(to.id);
      if (target) compared.add(target.fact.id);
      for (const [other, fact] of contradictions(each))
        clashes.set(fact.id, `${other.value}${other.unit ?? ''}`);
    }
  return corpus.facts
    .flatMap((fact): Item[] => {
      if (fact.accepted || fact.corrected) return [];
      const reasons: [number, string][] = [];
      const clash = clashes.get(fact.id);
      if (clash) reasons.push([5, because.clash(clash)]);
      if (fact.evidence.status === 'uncertain') reasons.push([4, because.damaged]);
      if (fact.confidence < REVIEW_BELOW) reasons.push([3, because.unsure(fact.confidence)]);
      if (fact.kind === 'indicator' && fact.periodInferred && fact.period !== null)
        reasons.push([2, because.inferred(fact.period)]);
      if (fact.kind === 'indicator' && fact.period === null) reasons.push([1, because.undated]);
      if (reasons.length === 0) return [];
      const value = fact.kind === 'indicator' ? ` ${fact.value}${fact.unit ?? ''}` : '';
      return [
        {
          id: fact.id,
          district: fact.district,
          fact: `${nameOf(fact)}${value}`,
          why: reasons.map(([, why]) => why).join('; '),
          weight: reasons.reduce((sum, [weight]) => sum + weight, 0) + (compared.has(fact.id) ? 6 : 0),
          quote: fact.evidence.quote,
        },
      ];
    })
    .sort((a, b) => b.weight - a.weight);
}

interface Answer {
  readonly action: 'accept' | 'reject' | 'set';
  readonly fact: Fact;
  readonly set?: Record<string, unknown>;
}

function answersOf(options: ReviewOptions, facts: readonly Fact[]): Answer[] {
  const find = (id: string) => {
    const fact = facts.find((each) => each.id === id);
    if (!fact) throw new UsageError(messages.corrections.noSuchFact(id));
    return fact;
  };
  const answers: Answer[] = [
    ...(options.accept ?? []).map((id) => ({ action: 'accept' as const, fact: find(id) })),
    ...(options.reject ?? []).map((id) => ({ action: 'reject' as const, fact: find(id) })),
  ];
  if (options.set?.length && options.fact === undefined)
    throw new UsageError(messages.corrections.noSuchFact('(none)'));
  if (options.fact !== undefined)
    answers.push({
      action: 'set',
      fact: find(options.fact),
      set: fieldsOf(options.set ?? [], find(options.fact).kind),
    });
  if (answers.length > 0 && (!options.who || !options.why))
    throw new UsageError(messages.corrections.unsigned);
  return answers;
}

function fieldsOf(given: readonly string[], kind: string): Record<string, unknown> {
  const known = fieldsOfKind[kind]!;
  const set = Object.fromEntries(
    given.map((text) => {
      const [, name, value] = /^(\w+)=(.*)$/s.exec(text) ?? [];
      if (name === undefined || !known.includes(name))
        throw new UsageError(messages.corrections.notAField(text, known));
      // An empty or odd number is none; Number('') would make it 0.
      const figure = /^-?\d+(?:\.\d+)?$/.test(value ?? '') ? Number(value) : Number.NaN;
      return [name, name === 'value' ? figure : value === 'null' ? null : value];
    }),
  );
  if (given.length === 0 || !fields.safeParse(set).success)
    throw new UsageError(messages.corrections.notAField(given.join(' '), known));
  return set;
}

/** How much of the words around a quote is kept with it. */
const AROUND = 20;

async function record(
  answers: readonly Answer[],
  { documents }: Corpus,
  options: ReviewOptions,
): Promise<void> {
  const path = `${options.sources}/${CORRECTIONS}`;
  const bucket = isBucket(options.sources) ? await openBucket(options.sources) : null;
  const before = bucket ? await bucket.get(CORRECTIONS) : existsSync(path) ? readFileSync(path) : null;
  const text = before?.toString('utf8') ?? '';
  const file = parseDocument(text);
  if (!(file.contents instanceof YAMLSeq)) file.contents = file.createNode([]) as typeof file.contents;
  for (const answer of answers) {
    const entry = entryOf(answer, documents, options);
    file.add(file.createNode(entry));
    process.stdout.write(`${messages.corrections.wrote(path, answer.action, nameOf(answer.fact))}\n`);
  }
  const written = String(file);
  if (options['dry-run']) process.stdout.write(written);
  else if (bucket) await bucket.put(CORRECTIONS, Buffer.from(written));
  else publishFile(options.sources, CORRECTIONS, Buffer.from(written));
}

function entryOf({ action, fact, set }: Answer, documents: readonly Document[], { who, why }: ReviewOptions) {
  const { source, start, end, quote } = fact.evidence;
  const raw = documents.find((document) => document.source.id === source)!.raw;
  return {
    action,
    source,
    quote,
    before: raw.slice(Math.max(0, start - AROUND), start),
    after: raw.slice(end, end + AROUND),
    fact: nameOf(fact),
    ...(fact.kind === 'indicator' ? { was: fact.value } : {}),
    ...(set ? { set } : {}),
    who: who!,
    when: new Date().toISOString().slice(0, 10),
    why: why!,
  };
}
