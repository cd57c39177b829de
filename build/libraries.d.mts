import type { Plugin } from 'esbuild';
export const slimLibraries: Plugin[];
