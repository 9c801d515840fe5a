/** The forms in which results are handed on to another system: the tables that it imports. */
const exchangeFormats = ['csv', 'json'] as const;

/** The forms of the tables that are analysed: typed columns with names for SQL. */
export const dataFormats = ['parquet', 'ndjson', 'data-csv'] as const;
export type DataFormat = (typeof dataFormats)[number];

/** Whatever results can be written as beside the workbooks and reports, in the order in which a manifest names them. */
export const exportFormats = [...exchangeFormats, ...dataFormats] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Of some forms those of the tables that are analysed. */
export const dataFormatsOf = (formats: readonly ExportFormat[]): DataFormat[] =>
  dataFormats.filter((one) => formats.includes(one));
