import type { BuildOptions, Metafile } from 'esbuild';
export function bundles(): BuildOptions[];
export function build(): Promise<Record<string, Metafile>>;
