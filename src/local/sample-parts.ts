// Sizes and parts of the sample.

/** The department alone is available at once; the province has more content. Both include the Office. */
export const SAMPLE_SIZES = ['department', 'province'] as const;
export type SampleSize = (typeof SAMPLE_SIZES)[number];

/** A unit of generation, stored atomically; reports of one part never depend on another. */
export type SamplePart = SampleSize;

/** The parts of a sample, in order of generation. */
export const partsOf = (size: SampleSize): readonly SamplePart[] =>
  size === 'department' ? ['department'] : SAMPLE_SIZES;
