/** Formats of every brief; xlsx and csv are of the city as a whole. */
export const formats = ['pdf', 'json', 'html', 'xlsx', 'csv'] as const;
export type Format = (typeof formats)[number];
