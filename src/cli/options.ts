/** Options that several commands share, as yargs takes them. */

export const common = {
  sources: {
    type: 'string',
    default: 'seeds',
    describe: 'folder with the source documents, or s3://bucket/prefix',
    requiresArg: true,
  },
  region: { type: 'string', describe: 'region file (default: Shanghai)', requiresArg: true },
} as const;

export const format = {
  type: 'string',
  choices: ['table', 'json', 'jsonl', 'csv'],
  default: 'table',
  describe: 'table for reading, the others for machines',
} as const;

export const district = {
  type: 'string',
  array: true,
  describe: '嘉定区, 嘉定 or jiading; may be given several times',
  requiresArg: true,
} as const;

export const out = {
  type: 'string',
  default: 'out',
  describe: 'folder of the briefs, or s3://bucket/prefix',
  requiresArg: true,
} as const;

export const engine = {
  type: 'string',
  describe: 'a queue for many machines: redis://…, postgres://…',
  requiresArg: true,
} as const;

export const workers = {
  type: 'number',
  describe: 'threads that render (default: one fewer than processors)',
  requiresArg: true,
} as const;
