// Limits per file. The monthly export of the busiest department is a fiftieth of each; larger files are
// malicious or not of one month.

const MEGABYTE = 1024 * 1024;

export const FILE_LIMITS = {
  /** Below the limit of Teams; larger files are usually scans without text. */
  bytes: 10 * MEGABYTE,
  /** Entries of a zip. A Word file with many pictures has some hundreds. */
  entries: 2000,
  /** Counted while unpacking; sizes in zip headers are not trusted. */
  unpackedBytes: 60 * MEGABYTE,
  /** Of a PDF. Reports have three pages, thirty with appendices. */
  pages: 100,
  /** Of all tables. */
  rows: 20_000,
  /** Of one table. The widest form has twenty. */
  columns: 256,
  /** Of all tables, including empty ones, since each takes memory. */
  cells: 600_000,
  /** Of all lines and cells. */
  characters: 2_000_000,
  /** Of sheet and file names. */
  nameCharacters: 255,
  /** Processor time, including the start of the thread: stops malicious files, but not others on a busy machine. */
  processorMilliseconds: 4000,
  /** Wall clock time; with the download it stays below Teams' timeout for card actions. */
  milliseconds: 8000,
  /** Memory of the reading thread. */
  megabytes: 512,
  /** Files read concurrently; others wait, so that memory stays bounded. */
  atOnce: 2,
} as const;
