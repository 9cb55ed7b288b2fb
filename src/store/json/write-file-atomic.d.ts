/** The part of write-file-atomic 7 that is used here; the package brings no types. */
declare module 'write-file-atomic' {
  interface Options {
    readonly mode?: number;
    /** Awaited after the temporary file is opened and before anything is written, synced or renamed. */
    readonly tmpfileCreated?: (temporary: string) => Promise<void>;
  }
  function writeFileAtomic(path: string, data: string | null, options: Options): Promise<void>;
  export = writeFileAtomic;
}
