import type { Plugin } from 'esbuild';

export declare const squeeze: Plugin;
