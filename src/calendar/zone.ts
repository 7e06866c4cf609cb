// The one place that loads dayjs and knows the time zone. Deadlines and periods are Vietnamese dates wherever the
// bot runs; without a zone a server set to UTC would close every day seven hours late.

import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

export const ZONE = 'Asia/Ho_Chi_Minh';

export { dayjs };
