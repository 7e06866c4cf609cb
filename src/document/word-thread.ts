// The thread in which Word files are written (word-file.ts).

import { serve } from '../threads/serve.ts';
import { commentedReport } from './commented-report.ts';
import { markedReport } from './marked-report.ts';
import { renderReport } from './render.ts';
import type { WordJob } from './word-file.ts';

serve<WordJob, Uint8Array>((job) => {
  switch (job.kind) {
    case 'report':
      return renderReport(job.input);
    case 'marked':
      return markedReport(job.document, job.notes);
    case 'commented':
      return commentedReport(job.bytes, job.document, job.notes);
  }
});
