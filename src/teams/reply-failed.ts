/**
 * What was said is recorded, but the answer did not get through: the delivery stays open, the channel is told of the
 * failure, and when it delivers again the answer is given anew.
 */
export class ReplyFailed extends Error {}
