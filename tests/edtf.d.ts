/** The parts of the `edtf` package that tests compare with; it has no types of its own. */
declare module 'edtf' {
  type Options = { level?: number; seasonUncertainty?: boolean; seasonIntervals?: boolean };
  /** Milliseconds since 1970, UTC. */
  type Extent = { min: number; max: number };
  // biome-ignore lint/style/noDefaultExport: the package exports its reader as default alone
  export default function edtf(text: string, options?: Options): Extent;
}
