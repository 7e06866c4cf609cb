// What the sample is made of.

/** The department alone is there at once; the province has more to look at. Both have the Office. */
export const SAMPLE_SIZES = ['department', 'province'] as const;
export type SampleSize = (typeof SAMPLE_SIZES)[number];

/** What is made on its own, whole or not at all; no report of one follows from any of the other. */
export type SamplePart = SampleSize;

/** The parts of a sample of that size, in the order in which they are made. */
export const partsOf = (size: SampleSize): readonly SamplePart[] =>
  size === 'department' ? ['department'] : SAMPLE_SIZES;
