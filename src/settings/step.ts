// One change that an import makes, or would.

import type { SettingsChange } from '../store/settings-audit.ts';

/** One thing that changes, as people call it, with its lines. */
export interface Step {
  readonly name: string;
  readonly changes: readonly SettingsChange[];
}
