import { UserError } from '../../core/errors.ts';

/** A refusal for now: the server, or its robots.txt, says how long to wait before it is asked again. */
export class LaterError extends UserError {
  readonly retryAfterSeconds: number;
  constructor(code: string, message: string, next: string, retryAfterSeconds: number) {
    super(code, message, next);
    this.name = 'LaterError';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
