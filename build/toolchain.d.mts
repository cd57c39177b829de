export const root: string;
export const cache: string;
export function ensureToolchain(): Promise<void>;
export function toolEnvironment(): NodeJS.ProcessEnv;
