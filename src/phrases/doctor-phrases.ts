// What is said of a document that was examined.

import type { Diagnosis, DoctorFinding } from '../doctor/finding.ts';
import type { Place } from '../import/source.ts';
import type { ReportDefinition } from '../report/definition.ts';

/** A finding in words. `message` says what is wrong, `cause` how it likely came about, `shouldBe` what it would be. */
export interface Described {
  readonly message: string;
  readonly cause?: string;
  readonly shouldBe?: string;
}

export interface DoctorPhrases {
  describe(finding: DoctorFinding, definition: ReportDefinition): Described;
  /** "trang 2, dòng 14"; empty where there is no place to name. */
  place(place: Place): string;
  /** The verdict in one line. */
  verdict(diagnosis: Diagnosis): string;
  /** How much was looked at, and what could not be. */
  extent(diagnosis: Diagnosis): string;
  readonly weights: Readonly<Record<DoctorFinding['weight'], string>>;
}
