// The thread in which long documents are read and examined (read-as.ts).

import { serve } from '../threads/serve.ts';
import { answerReading, type ReadingAnswer, type ReadingJob } from './reading-job.ts';

serve<ReadingJob, ReadingAnswer>(answerReading);
