/** Every name that a brief's content has, and so a template may print. A test holds it against the briefs. */
export const fields: ReadonlySet<string> = new Set(
  [
    'after baseline bar before cells change changes code comparable continuity count coverage coverageHeader coverageLines',
    'coverageRows cross district districts documentNumber edition end evidence facts file findings from glyph id',
    'indicators issueDate issuer kind label language latest matrix median method modality moved name newest note notes',
    'now number omitted otherFacts pace percent period place policies positioning progress quote quoted range reading',
    'review searched section sha256 shift slug source sourceTitle sources start statements status strips target targets',
    'ambition counts many drafts industries instruments manyYears matrix mentions rank total',
    'text theme threads tiles title to unit unmade value values version when year years',
  ]
    .join(' ')
    .split(' '),
);
