import type { Plugin } from 'esbuild';

export declare function separateEngine(plugins?: readonly Plugin[], dataFile?: string): Plugin;
