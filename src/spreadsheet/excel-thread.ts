// The thread in which Excel files are written (excel-file.ts).

import { serve } from '../threads/serve.ts';
import type { Sheet } from './sheet.ts';
import { renderWorkbook } from './workbook.ts';

serve<readonly Sheet[], Uint8Array>(renderWorkbook);
