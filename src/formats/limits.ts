// How much of a file is read. A month's export of a province's busiest department is a fiftieth of any of these; what is beyond
// them was made to hurt, or is no file of one month.

const MEGABYTE = 1024 * 1024;

export const FILE_LIMITS = {
  /** Teams takes larger ones; scans are, and have no text. */
  bytes: 10 * MEGABYTE,
  /** Of a zip. A Word file with many pictures has some hundreds. */
  entries: 2000,
  /** What is unpacked of a zip, counted while it is unpacked: what its headers say is not asked. */
  unpackedBytes: 60 * MEGABYTE,
  /** Of a PDF. Reports have three, with appendices thirty. */
  pages: 100,
  /** Of all tables together. */
  rows: 20_000,
  /** Of a table. The widest form has twenty. */
  columns: 256,
  /** Of all tables together, those with nothing in them among them: each takes memory. */
  cells: 600_000,
  /** Of all lines and cells together. */
  characters: 2_000_000,
  /** Of a sheet's name, a file's name as far as it is looked at. */
  nameCharacters: 255,
  /** Of processor, for the reading, its program's start included: what hurts is stopped, and a busy machine stops nobody's file. */
  processorMilliseconds: 4000,
  /** Of the clock: with the download it stays within what Teams waits for an answer to a press. */
  milliseconds: 8000,
  /** Of the thread that reads. */
  megabytes: 512,
  /** Read at the same time; others wait for their turn, so that memory stays bounded. */
  atOnce: 2,
} as const;
