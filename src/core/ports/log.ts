/** Where an adapter writes what an operator should know: details first, then one sentence. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
