// Why a call to the channel failed: what is needed to judge whether it may have arrived, and nothing that was sent.

interface SendFailure {
  /** Whether anything of the request may have reached the channel. */
  readonly left: boolean;
  /** What the channel answered, where it did. */
  readonly statusCode?: number;
  /** The channel's own code, or the system's: `ECONNREFUSED`; never words. */
  readonly code?: string;
  /** The headers `Retry-After` and `Date` as they came. */
  readonly retryAfter?: string;
  readonly date?: string;
}

export class SendError extends Error {
  readonly left: boolean;
  readonly statusCode: number | undefined;
  readonly code: string | undefined;
  readonly retryAfter: string | undefined;
  readonly date: string | undefined;

  constructor({ left, statusCode, code, retryAfter, date }: SendFailure) {
    super(`the channel was not reached or refused: ${statusCode ?? ''} ${code ?? ''}`.trim());
    this.name = 'SendError';
    this.left = left;
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfter = retryAfter;
    this.date = date;
  }
}
