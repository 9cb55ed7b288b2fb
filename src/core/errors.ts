/**
 * A fault that a person can do something about. `message` is one plain sentence of what happened, `next` one of what
 * to do; `code` is for tests and logs. Everything else that is thrown is our own fault and is logged.
 */
export class UserError extends Error {
  readonly code: string;
  readonly next: string;

  constructor(code: string, message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
    this.next = next;
  }
}
