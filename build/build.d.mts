import type { BuildOptions, Metafile, Plugin } from 'esbuild';
export const metafilesPlace: string;
export function bundles(added?: readonly Plugin[]): BuildOptions[];
export function build(): Promise<Record<string, Metafile>>;
