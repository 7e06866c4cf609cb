import { renderReport } from '../../src/document/render.ts';
import type { Figures } from '../../src/report/figures.ts';
import { inputFor } from '../document/parts.ts';

/** The Word file that the program prints of these figures. */
export const wordFileOf = (figures: Figures): Promise<Uint8Array> => renderReport(inputFor(figures));
